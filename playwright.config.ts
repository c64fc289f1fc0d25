import { defineConfig } from '@playwright/test';
import { browserOptions } from './tests/support/browser.ts';

/** The site that the tests visit: `tests/run.ts` builds and serves one; `npm start` serves here. */
const baseURL = process.env['SITE_URL'] ?? 'http://localhost:4321/';

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/site.json' }]],
  use: {
    baseURL,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    launchOptions: await browserOptions(),
  },
});
