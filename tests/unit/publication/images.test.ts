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
});
