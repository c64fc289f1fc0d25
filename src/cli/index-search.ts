import './end-with-parent.ts';
import { indexSite } from '#src/search/index-site.ts';

const [site] = process.argv.slice(2);
if (!site) throw new Error('Usage: index-search.ts SITE_DIR');
try {
  console.log(`      ${await indexSite(site)} pages indexed`);
  process.exitCode = 0;
} catch (error) {
  console.error(`Search index: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
