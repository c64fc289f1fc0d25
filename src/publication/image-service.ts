import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';

/** More than any screen shows; a small file can decode to far more. */
export const MAX_PIXELS = 50_000_000;

/**
 * Astro’s own image service, but for what it does with an image that cannot be decoded: it would
 * publish the original file, metadata included. This one throws, and the build fails.
 */
export default {
  ...sharpService,
  async transform(input, { width }) {
    const data = await sharp(input, { failOn: 'error', limitInputPixels: MAX_PIXELS })
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .webp()
      .toBuffer();
    return { data, format: 'webp' };
  },
} satisfies LocalImageService;
