import { resolve } from 'node:path';
import { type Audience, audiences } from '#src/domain/closed-lists.ts';
import { type Day, dayInParis, isDay } from '#src/domain/day.ts';

/** What is built: from which content, for whom, and as of which day. */
export interface Edition {
  /** Absolute path of the content folder. */
  contentDir: string;
  audience: Audience;
  /** True for a release, which leaves made-up examples out. */
  release: boolean;
  today: Day;
}

/**
 * The edition that the environment asks for: `CONTENT_DIR`, `AUDIENCE`, `RELEASE`, `BUILD_DAY`.
 * Throws on a value that it does not know, rather than build something else than was asked.
 */
export function editionOf(env: NodeJS.ProcessEnv, root = process.cwd()): Edition {
  const audience = env['AUDIENCE'] || 'public';
  if (!Object.hasOwn(audiences, audience)) {
    throw new Error(`AUDIENCE is "${audience}": expected ${Object.keys(audiences).join(' or ')}.`);
  }
  const release = env['RELEASE'] || '0';
  if (release !== '0' && release !== '1') {
    throw new Error(`RELEASE is "${release}": expected 0 or 1.`);
  }
  const today = env['BUILD_DAY'] || dayInParis(new Date());
  if (!isDay(today)) {
    throw new Error(`BUILD_DAY is "${today}": expected a calendar day such as 2026-03-31.`);
  }
  return {
    contentDir: resolve(root, env['CONTENT_DIR'] || 'content'),
    audience: audience as Audience,
    release: release === '1',
    today,
  };
}

/**
 * The variables that ask for an edition, every one of them set. The steps of a build are given
 * these: all build the same edition of the same day, and a `.env` file, which Astro reads into the
 * environment of its own process, cannot make one of them build another.
 */
export function environmentOf({ contentDir, audience, release, today }: Edition) {
  return {
    CONTENT_DIR: contentDir,
    AUDIENCE: audience,
    RELEASE: release ? '1' : '0',
    BUILD_DAY: today,
  };
}
