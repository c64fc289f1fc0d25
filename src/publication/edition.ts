import { relative, resolve, sep } from 'node:path';
import { type Audience, audiences } from '#src/domain/closed-lists.ts';
import { type Day, dayInParis, isDay } from '#src/domain/day.ts';
import { isWithin, realPath } from './files.ts';

/** What is built: from which content, for whom, and as of which day. */
export interface Edition {
  /** Absolute path of the content folder. */
  contentDir: string;
  audience: Audience;
  /** True for a release, which leaves made-up examples out. */
  release: boolean;
  /** True for an author’s preview, which shows what is not shared. Never true of a build. */
  drafts: boolean;
  today: Day;
}

/**
 * The edition that the environment asks for: `CONTENT_DIR`, `AUDIENCE`, `RELEASE`, `DRAFTS`,
 * `BUILD_DAY`.
 * Throws on a value that it does not know, rather than build something else than was asked.
 */
export function editionOf(env: NodeJS.ProcessEnv, root = process.cwd()): Edition {
  const audience = env['AUDIENCE'] || 'public';
  if (!Object.hasOwn(audiences, audience)) {
    throw new Error(`AUDIENCE is "${audience}": expected ${Object.keys(audiences).join(' or ')}.`);
  }
  const release = switchOf(env, 'RELEASE');
  const drafts = switchOf(env, 'DRAFTS');
  const today = env['BUILD_DAY'] || dayInParis(new Date());
  if (!isDay(today)) {
    throw new Error(`BUILD_DAY is "${today}": expected a calendar day such as 2026-03-31.`);
  }
  const contentDir = resolve(root, env['CONTENT_DIR'] || 'content');
  refuseProjectFolder(contentDir, root);
  return {
    contentDir,
    audience: audience as Audience,
    release,
    drafts,
    today,
  };
}

/** Folders of the project that are published whole, wiped by builds, or code. */
const projectFolders =
  /^(?:public|src|deploy|node_modules|dist(?:[-.].*)?|\.build|\.preview|\.astro|\.git)$/;

/** Throws on a content folder in a place that builds publish, wipe or read for something else. */
function refuseProjectFolder(contentDir: string, root: string): void {
  const [realContent, realRoot] = [realPath(contentDir), realPath(root)];
  const [first = ''] = relative(realRoot, realContent).split(sep);
  const isAround = isWithin(realRoot, realContent);
  if (!isAround && !projectFolders.test(first)) return;
  const reason = isAround ? 'it holds the project itself' : `it lies in "${first}" of the project`;
  throw new Error(`CONTENT_DIR is "${contentDir}": ${reason}. Expected a folder of its own.`);
}

/** Throws on what is neither on nor off: a preview or a release is never meant by accident. */
function switchOf(env: NodeJS.ProcessEnv, name: string): boolean {
  const value = env[name] || '0';
  if (value !== '0' && value !== '1') throw new Error(`${name} is "${value}": expected 0 or 1.`);
  return value === '1';
}

/**
 * The edition of a build. Throws when drafts are asked for: what is not shared is shown by
 * `npm run dev` alone, and never written into a site.
 */
export function builtEditionOf(env: NodeJS.ProcessEnv, root = process.cwd()): Edition {
  const edition = editionOf(env, root);
  if (edition.drafts) {
    throw new Error('DRAFTS=1 is for "npm run dev" only: a build never holds a draft. Unset it.');
  }
  return edition;
}

/**
 * The variables that ask for an edition, every one of them set. The steps of a build are given
 * these: all build the same edition of the same day, and a `.env` file, which Astro reads into the
 * environment of its own process, cannot make one of them build another.
 */
export function environmentOf({ contentDir, audience, release, drafts, today }: Edition) {
  return {
    CONTENT_DIR: contentDir,
    AUDIENCE: audience,
    RELEASE: release ? '1' : '0',
    DRAFTS: drafts ? '1' : '0',
    BUILD_DAY: today,
  };
}
