import sharp, { type Sharp } from 'sharp';
import { Random } from './random.ts';

/** An image that documents hold a copy of. */
export interface Picture {
  file: string;
  bytes: Buffer;
}

const WIDTH = 960;
const HEIGHT = 540;

/** A few diagrams without words, of different formats, made once for all documents. */
export function drawPictures(): Promise<Picture[]> {
  return Promise.all(
    [
      { file: 'schema.png', encode: (image: Sharp) => image.png({ palette: false }) },
      { file: 'schema.jpg', encode: (image: Sharp) => image.jpeg({ quality: 78 }) },
      { file: 'schema.webp', encode: (image: Sharp) => image.webp({ quality: 82 }) },
      { file: 'schema.png', encode: (image: Sharp) => image.png({ palette: false }) },
    ].map(async ({ file, encode }, rank) => {
      const image = sharp(Buffer.from(diagram(new Random(rank, 'picture'))));
      return { file, bytes: await encode(image).toBuffer() };
    }),
  );
}

/** Boxes joined by arrows over a shaded ground, which gives the file a real weight. */
function diagram(random: Random): string {
  const boxes = Array.from({ length: random.int(5, 9) }, (_, rank) => {
    const [x, y] = [40 + (rank % 4) * 230, 60 + Math.floor(rank / 4) * 160 + random.int(0, 40)];
    const color = `hsl(${random.int(0, 359)} 45% 70%)`;
    return `<rect x="${x}" y="${y}" width="150" height="84" rx="12" fill="${color}" stroke="#223"/>
<path d="M${x + 150} ${y + 42}h60m-12 -8l12 8l-12 8" fill="none" stroke="#223" stroke-width="3"/>`;
  });
  const dots = Array.from(
    { length: 1400 },
    () =>
      `<circle cx="${random.int(0, WIDTH)}" cy="${random.int(0, HEIGHT)}" r="${random.int(1, 3)}" fill="#${random.pick(['dde', 'ccd', 'edd', 'ded'])}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="#f6f6fb"/>${dots.join('')}${boxes.join('')}</svg>`;
}
