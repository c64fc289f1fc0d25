import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  linkSync,
  mkdirSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { ContentFolder } from '../../support/content-folder.ts';
import {
  fixtureImage,
  type Graft,
  plantBody,
  plantSource,
  testSamples,
} from '../../support/hostile.ts';

const ESSAI = 'bilans/essai.mdx';

const makePipe = (path: string) => execFileSync('sh', ['-c', 'mkfifo "$0"', path]);

/** Put bytes, or a text as UTF-8, at the end of a valid report. */
const ending =
  (end: string | readonly number[]): Graft =>
  (folder) =>
    plantSource(folder, (source) => Buffer.concat([Buffer.from(source), Buffer.from(end)]));

/** Beside a valid report, make something wrong at a place. */
const beside =
  (file: string, make: (path: string, folder: ContentFolder) => unknown): Graft =>
  async (folder) => {
    await folder.addReport('essai');
    await make(join(folder.path, file), folder);
    return { file };
  };

/** Put a copy of a report at a place. */
const copied = (path: string, folder: ContentFolder) =>
  cpSync(join(folder.path, ESSAI), path, { recursive: true });

/** Put something of the content folder outside, and a link in its place. */
const moved = (path: string, { root }: ContentFolder) => {
  const outside = join(root, 'dehors');
  renameSync(path, outside);
  symlinkSync(outside, path);
};

/** Fill a report up to a size with prose. */
const filledTo =
  (size: number): Graft =>
  (folder) =>
    plantSource(folder, (source) => {
      const missing = size - Buffer.byteLength(source);
      const prose = 'mot '.repeat(missing).slice(0, missing - 1);
      return `${source}${prose}\n`;
    });

describe('a file', () => {
  testSamples(['file'], {
    'file/crlf': (folder) => plantSource(folder, (source) => source.replaceAll('\n', '\r\n')),
    'file/bom': (folder) => plantSource(folder, (source) => `\ufeff${source}`),
    'file/cr-only': (folder) => plantSource(folder, (source) => source.replaceAll('\n', '\r')),
    'file/utf16': (folder) =>
      plantSource(folder, (source) => Buffer.from(`\ufeff${source}`, 'utf16le')),
    'file/nul-byte': ending('avant\0après\n'),
    'file/overlong-utf8': ending([0xc0, 0xaf, 0x0a]),
    'file/replacement-char': ending('D\ufffdploiement\n'),
    'file/empty-file': (folder) => plantSource(folder, () => ''),
    'file/empty-body': (folder) =>
      plantSource(folder, (source) => source.slice(0, source.indexOf('\n---\n') + 5)),
    'file/stray-html': beside('bilans/page.html', (path) =>
      writeFileSync(path, '<script>1</script>\n'),
    ),
    'file/symlink-file': beside('bilans/lien.mdx', (path, folder) => {
      copied(join(folder.root, 'dehors.mdx'), folder);
      symlinkSync(join(folder.root, 'dehors.mdx'), path);
    }),
    'file/symlink-dir': beside('bilans/lien', (path, folder) => {
      copied(join(folder.root, 'dehors/rapport.mdx'), folder);
      symlinkSync(join(folder.root, 'dehors'), path);
    }),
    'file/dup-ext': beside('bilans/essai.md', copied),
    'file/dup-confusable': beside('bilans/ess\u0430i.mdx', copied),
    'file/dup-index': beside('bilans/essai/index.mdx', copied),
    'file/dup-title': async (folder) => {
      await folder.addReport('titre-deux', { fields: { id: 'b-000002' } });
      await folder.addReport('titre-un');
      return { file: 'bilans/titre-un.mdx' };
    },
    'own/mixed-line-ends': (folder) =>
      plantSource(folder, (source) => {
        const [fields = '', body = ''] = source.split('\n---\n');
        return `${fields}\n---\n`.replaceAll('\n', '\r\n') + body;
      }),
    'own/cr-cr-lf': (folder) => plantSource(folder, (source) => source.replaceAll('\n', '\r\r\n')),
    'own/utf16-big-endian': (folder) =>
      plantSource(folder, (source) => Buffer.from(`\ufeff${source}`, 'utf16le').swap16()),
    'own/utf32': (folder) =>
      plantSource(folder, (source) =>
        Buffer.from(
          Uint32Array.from(`\ufeff${source}`, (character) => character.codePointAt(0) ?? 0).buffer,
        ),
      ),
    'own/latin-1': (folder) => plantSource(folder, (source) => Buffer.from(source, 'latin1')),
    'own/surrogates-as-utf8': ending([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
    'own/overlong-nul': ending([0xc0, 0x80]),
    'own/overlong-three-bytes': ending([0xe0, 0x80, 0xbc]),
    'own/utf8-cut': ending([0xc3]),
    'own/beyond-unicode': ending([0xf4, 0x90, 0x80, 0x80]),
    'own/bom-twice': (folder) => plantSource(folder, (source) => `\ufeff\ufeff${source}`),
    'own/256-kilobytes': filledTo(256 * 1024),
    'own/256-kilobytes-and-one': filledTo(256 * 1024 + 1),
    'own/hundred-megabytes': beside(ESSAI, (path) => truncateSync(path, 100 * 1024 * 1024)),
    'own/name-81-characters': beside(`bilans/${'a'.repeat(81)}.mdx`, copied),
    'own/name-bytes': beside('bilans/a\ufffd.mdx', (path, folder) => {
      const bytes = Buffer.from(join(folder.path, 'bilans/a?.mdx'));
      bytes[bytes.indexOf('?')] = 0xff;
      writeFileSync(bytes, 'x');
      return path;
    }),
    'own/name-collides-by-case': beside('bilans/ESSAI.mdx', copied),
    'own/folder-named-like-a-document': beside('bilans/deux.mdx/index.mdx', copied),
    'own/folder-of-documents': beside('bilans/2026/rapport.mdx', copied),
    'own/folder-of-git': beside('bilans/.git', (path, folder) =>
      copied(join(path, 'config'), folder),
    ),
    'own/folder-of-packages': beside('node_modules', (path) => mkdirSync(path)),
    'own/hidden-like-git': beside('.gitautre', (path) => mkdirSync(path)),
    'own/fifo': beside('bilans/deux.mdx', (path) => makePipe(path)),
    'own/socket': beside('bilans/deux.mdx', async (path) => {
      const server = createServer().listen(path).unref();
      await once(server, 'listening');
    }),
    'own/hard-link': beside('bilans/deux.mdx', (path, folder) =>
      linkSync(join(folder.path, ESSAI), path),
    ),
    'own/symlink-to-nothing': beside('bilans/deux.mdx', (path) => symlinkSync('rien.mdx', path)),
    'own/symlink-to-itself': beside('bilans/deux.mdx', (path) => symlinkSync('deux.mdx', path)),
    'own/symlink-collection': beside('bilans', moved),
    'own/symlink-vocabulary': beside('vocabulaire', moved),
    'own/symlink-register': beside('vocabulaire/administrations.yaml', moved),
  });
});

const PICTURE = '![Le plan du site](./schema.png)';

/** A report that shows an image of these bytes. */
const shown =
  (bytes: Buffer | Promise<Buffer>, name = 'image.png'): Graft =>
  async (folder) =>
    plantBody(folder, `![Le plan du site](./${name})`, { [name]: await bytes });

/** A report that shows an image, in the place of which something else is made. */
const replaced =
  (
    make: (path: string, folder: ContentFolder) => unknown,
    file = 'bilans/essai/schema.png',
  ): Graft =>
  async (folder) => {
    const planted = await plantBody(folder, PICTURE, { 'schema.png': fixtureImage('schema.png') });
    await make(join(folder.path, file), folder);
    return planted;
  };

const chunk = (type: string, data: Buffer | string = ''): Buffer => {
  const named = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const numbers = new DataView(new ArrayBuffer(8));
  numbers.setUint32(0, named.length - 4);
  numbers.setUint32(4, crc32(named));
  const bytes = Buffer.from(numbers.buffer);
  return Buffer.concat([bytes.subarray(0, 4), named, bytes.subarray(4)]);
};

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG of one colour, black and white, of any size, with more chunks if wanted. */
function png(width: number, height: number, ...more: Buffer[]): Buffer {
  const header = Buffer.from('00000000000000000100000000', 'hex');
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const pixels = Math.min((Math.ceil(width / 8) + 1) * height, 60_000_000);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(pixels)));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...more, data, chunk('IEND')]);
}

const plain = (size = 64) =>
  sharp({ create: { width: size, height: size, channels: 3, background: '#336699' } });

/** A picture that does not compress, so that half of its file is not whole. */
const noise = () =>
  sharp(Buffer.from(Array.from({ length: 120_000 }, (_, index) => (index * 7_919) % 256)), {
    raw: { width: 200, height: 200, channels: 3 },
  });

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const page = Buffer.from('<!doctype html><script>alert(1)</script>');
const frames = [plain(), plain()].map((image) => image.png().toBuffer());

describe('an image', () => {
  testSamples(['image'], {
    'own/image-empty': shown(Buffer.alloc(0)),
    'own/image-signature-only': shown(SIGNATURE),
    'own/image-svg': shown(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ),
    'own/image-html': shown(page),
    'own/image-gif': shown(plain().gif().toBuffer()),
    'own/image-png-called-jpg': shown(png(8, 8), 'image.jpg'),
    'own/image-png-and-html': shown(Buffer.concat([png(8, 8), page])),
    'own/image-jpeg-and-html': async (folder) =>
      shown(Buffer.concat([await plain().jpeg().toBuffer(), page]), 'image.jpg')(folder),
    'own/image-png-text': shown(png(8, 8, chunk('tEXt', `Comment\0${page}`))),
    'own/image-png-profile-bomb': shown(
      png(
        8,
        8,
        chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(60_000_000))])),
      ),
    ),
    'own/image-bomb': shown(png(20_000, 20_000)),
    'own/image-long': shown(png(1, 60_000)),
    'own/image-no-pixel': shown(png(0, 0)),
    'own/image-huge-side': shown(png(2_147_483_647, 1)),
    'own/image-heavy': shown(
      Buffer.concat([png(8, 8, chunk('tEXt', 'a'.repeat(4 * 1024 * 1024)))]),
    ),
    'own/image-jpeg-cut': async (folder) =>
      shown(half(await noise().jpeg().toBuffer()), 'image.jpg')(folder),
    'own/image-jpeg-cut-small': async (folder) =>
      shown(half(await plain(8).jpeg().toBuffer()), 'image.jpg')(folder),
    'own/image-webp-cut': async (folder) =>
      shown(half(await plain().webp().toBuffer()), 'image.webp')(folder),
    'own/image-webp-animated': async (folder) =>
      shown(
        sharp(await Promise.all(frames), { join: { animated: true } })
          .webp({ delay: [50, 50] })
          .toBuffer(),
        'image.webp',
      )(folder),
    'own/image-avif-cut': async (folder) =>
      shown(half(await plain().avif().toBuffer()), 'image.avif')(folder),
    'own/image-avif-endless': async (folder) =>
      shown(
        Buffer.concat([
          await plain().avif().toBuffer(),
          Buffer.from('00000001667265650000000000000000', 'hex'),
        ]),
        'image.avif',
      )(folder),
    'own/image-avif-huge-box': async (folder) =>
      shown(
        Buffer.concat([
          await plain().avif().toBuffer(),
          Buffer.from('0000000166726565ffffffffffffffff', 'hex'),
        ]),
        'image.avif',
      )(folder),
    'own/image-folder': replaced((path, folder) => {
      folder.remove('bilans/essai/schema.png');
      mkdirSync(path);
    }),
    'own/image-fifo': replaced((path, folder) => {
      folder.remove('bilans/essai/schema.png');
      makePipe(path);
    }),
    'own/image-symlink': replaced(moved),
    'own/image-folder-symlink': replaced(moved, 'bilans/essai'),
    'own/image-name-newline': beside('bilans/essai/a\nb.png', copied),
    'own/image-unused-svg': beside('bilans/essai/plan.svg', (path) => {
      mkdirSync(join(path, '..'));
      writeFileSync(path, '<svg/>');
    }),
  });
});
