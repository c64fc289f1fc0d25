import { siteSettings } from '#src/domain/site-settings.ts';
import { readYamlFile } from '#src/publication/authorities.ts';
import { editionOf } from '#src/publication/edition.ts';

const edition = editionOf(process.env);
const settings = readYamlFile(edition.contentDir, 'site.yaml', siteSettings).value;
if (!settings) {
  throw new Error(
    `${edition.contentDir}/site.yaml cannot be read. Run "npm run check" to see why.`,
  );
}

/** What the operator says about the site, for the edition that is being built. */
export const site = {
  ...settings,
  url: settings.url[edition.audience],
  audience: edition.audience,
  language: 'fr',
  today: edition.today,
  /** True when made-up examples are left out. */
  isRelease: edition.release,
  /** True in an author’s preview of what is not shared, which is no site to publish. */
  isPreview: edition.drafts,
} as const;
