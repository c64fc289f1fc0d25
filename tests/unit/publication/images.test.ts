import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { ContentFolder } from '../../support/content-folder.ts';
import { reportBody } from '../../support/documents.ts';

const picture = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#336699' } });

const formats = {
  png: () => picture().png().toBuffer(),
  jpg: () => picture().jpeg().toBuffer(),
  jpeg: () => picture().jpeg().toBuffer(),
  webp: () => picture().webp().toBuffer(),
  avif: () => picture().avif().toBuffer(),
} as const;

/** What the check says of a document with one image. */
async function said(file: string, bytes: Buffer): Promise<string[]> {
  using folder = new ContentFolder();
  await folder.addReport('bilan', {
    body: `${reportBody}\n![Un plan du portail](./${file})\n`,
    images: { [file]: bytes },
  });
  return (await folder.read()).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

describe('an image', () => {
  for (const [extension, make] of Object.entries(formats)) {
    it(`is accepted when it is a whole ${extension}`, async () => {
      assert.deepEqual(await said(`plan.${extension}`, await make()), []);
    });

    it(`is refused when its ${extension} file is cut`, async () => {
      const bytes = await make();
      const [message] = await said(`plan.${extension}`, bytes.subarray(0, bytes.length - 20));
      assert.match(message ?? '', /le fichier est coupé|illisible/);
    });

    it(`is refused when it is not the ${extension} that it says`, async () => {
      const [message] = await said(`plan.${extension}`, Buffer.from('<svg onload="x()"/>'));
      assert.match(message ?? '', /son contenu n’est pas celui d’un fichier/);
    });
  }

  it('is refused when it is of another format than its name', async () => {
    const [message] = await said('plan.png', await formats.webp());
    assert.match(message ?? '', /n’est pas celui d’un fichier \.png/);
  });

  it('is refused when a small file holds more than any screen shows', async () => {
    const huge = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    assert.ok(huge.length < 1024 * 1024);
    assert.match((await said('plan.png', huge))[0] ?? '', /de trop grandes dimensions/);
  });

  for (const [width, height] of [
    [1, 16_384],
    [16_384, 1],
  ] as const) {
    it(`is refused at ${width} × ${height} pixels, which no WebP can have`, async () => {
      const long = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();
      assert.match((await said('plan.png', long))[0] ?? '', /de trop grandes dimensions/);
    });
  }

  it('is accepted with the longest side that a WebP can have', async () => {
    const long = sharp({ create: { width: 1, height: 16_383, channels: 3, background: '#fff' } });
    assert.deepEqual(await said('plan.png', await long.png().toBuffer()), []);
  });

  for (const [what, box] of [
    ['of no length in 64 bits', '00000001667265650000000000000000'],
    ['shorter than its own length in 64 bits', '0000000166726565000000000000000f'],
    ['longer than any file', '0000000166726565ffffffffffffffff'],
    ['shorter than its own length', '0000000266726565'],
  ] as const) {
    it(`is refused when it ends with a box ${what}`, async () => {
      const bytes = Buffer.concat([await formats.avif(), Buffer.from(box, 'hex')]);
      assert.match((await said('plan.avif', bytes))[0] ?? '', /le fichier est coupé/);
    });
  }

  it('is accepted when its last box lasts until the end, and one is long', async () => {
    const boxes = '0000000166726565000000000000001000000000667265650000';
    const bytes = Buffer.concat([await formats.avif(), Buffer.from(boxes, 'hex')]);
    assert.deepEqual(await said('plan.avif', bytes), []);
  });
});
