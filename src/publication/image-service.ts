import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';

/** More than any screen shows; a small file can decode to far more. */
const MAX_PIXELS = 50_000_000;

/**
 * Astro’s own image service, but for what it does with an image that cannot be decoded: it would
 * publish the original file, metadata included. Here the build fails, and names the image.
 */
export default {
  ...sharpService,
  async transform(input, { src, width }) {
    try {
      const data = await sharp(input, { failOn: 'error', limitInputPixels: MAX_PIXELS })
        .rotate()
        .resize({ width, withoutEnlargement: true })
        .webp()
        .toBuffer();
      return { data, format: 'webp' };
    } catch (error) {
      throw new Error(
        `Image ${src} cannot be read: ${error instanceof Error ? error.message : error}`,
      );
    }
  },
} satisfies LocalImageService;
