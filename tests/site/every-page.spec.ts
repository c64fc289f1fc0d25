import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** One page of each type. */
const paths = [
  '/',
  '/bilans/',
  '/bilans/registres-trajectoire-quatre-vagues/',
  '/bilans/declarations-livraison-hebdomadaire/',
  '/retours/',
  '/retours/interieur-cloud-pi-native/',
  '/themes/',
  '/themes/donnees-stockage/',
  '/enseignements/page/2/',
  '/abonnements/',
  '/plan-du-site/',
  '/contribuer/',
  '/contribuer/accord/',
  '/doctrine/',
  '/formations/',
  '/parcours/',
  '/accelerateurs/',
  '/glossaire/',
  '/grille/',
  '/recherche/?q=conteneurs',
  '/404.html',
];

for (const path of paths) {
  test(`${path} has no accessibility fault that axe sees, light, dark or in forced colours`, async ({
    page,
  }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    for (const media of [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia(media);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const faults = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect(faults, JSON.stringify(media)).toEqual([]);
    }
  });

  test(`${path} is never wider than the screen`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    for (const width of [320, 375, 480, 768, 960, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
    }
    // Text twice as large, and text spaced as WCAG 1.4.12 lets readers space it.
    for (const style of [
      'font-size: 200%',
      'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5',
    ]) {
      await page.evaluate((text) => {
        document.documentElement.style.cssText = text;
      }, style);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, style).toBeLessThanOrEqual(0);
    }
  });

  test(`${path} breaks no policy, logs no error and asks nothing of another host`, async ({
    page,
    baseURL,
  }) => {
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
        faults.push(request.url());
    });
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(faults).toEqual([]);
  });
}
