import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '#src/publication/content.ts';
import { writePublished } from '#src/publication/published-content.ts';
import { copyRoot } from './copy-root.ts';
import { runStep } from './step.ts';

/**
 * Make the site again from a content that never held what is withheld, in a root of its own and
 * without `public/`: whatever it says comes from what is published, from code or from nowhere. Its
 * folder, or undefined when it cannot be made.
 */
export async function rebuildPublished(
  root: string,
  content: Content,
  contentDir: string,
): Promise<string | undefined> {
  const folder = join(root, '.build/published');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  process.once('exit', remove);
  copyRoot(root, folder);
  const published = join(folder, 'content');
  writePublished(content, contentDir, published);
  const env = { CONTENT_DIR: published };
  const site = join(folder, 'site');
  const isMade =
    (await runStep(folder, 'src/cli/render.ts', [site, join(folder, 'cache')], env)) &&
    (await runStep(folder, 'src/cli/index-search.ts', [site], env));
  return isMade ? site : undefined;
}
