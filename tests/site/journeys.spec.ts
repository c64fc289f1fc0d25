import { expect, test } from '@playwright/test';

test('a reader goes from the home page to a list, a report, and finds another by searching', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Menu principal' })
    .getByRole('link', { name: 'Bilans' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bilans d’intervention');

  await page.getByRole('link', { name: 'Vingt-deux applications, quatre vagues' }).click();
  await expect(page).toHaveURL(/\/bilans\/registres-trajectoire-quatre-vagues\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vingt-deux applications');
  await expect(page.getByText('Exemple fictif.', { exact: false }).first()).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Sommaire' })
    .getByRole('link', { name: 'Étapes suivantes' })
    .click();
  await expect(page.getByRole('heading', { name: 'Étapes suivantes' })).toBeInViewport();

  await page.getByRole('searchbox').fill('sauvegarde stockage objet');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page).toHaveURL(/\/recherche\/\?q=sauvegarde/);
  await expect(page.getByRole('status')).toContainText('pour « sauvegarde stockage objet »');

  await page.getByRole('link', { name: /^Stockage objet/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Stockage objet');
});

test('a question of the offer leads to a document that answers it', async ({ page }) => {
  await page.goto('/');
  const question = page
    .getByRole('listitem')
    .filter({ hasText: 'Comment installer des pratiques DevOps' });
  await question.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/(?:bilans|retours)\/[a-z0-9-]+\/$/);
});

test('a search keeps its words in the address, and going back finds them again', async ({
  page,
}) => {
  await page.goto('/recherche/?q=conteneurs');
  const status = page.getByRole('status');
  await expect(status).toContainText('pour « conteneurs »');
  await expect(page.getByRole('searchbox')).toHaveValue('conteneurs');
  await expect(page.locator('mark').first()).toContainText(/conteneur/i);

  await page.getByRole('searchbox').fill('zzzintrouvable');
  await page.getByRole('searchbox').press('Enter');
  await expect(status).toHaveText('Aucun résultat pour « zzzintrouvable ».');
  await expect(page).toHaveURL(/q=zzzintrouvable/);

  await page.goBack();
  await expect(status).toContainText('pour « conteneurs »');
});

test('words with markup are shown as words', async ({ page }) => {
  await page.goto(`/recherche/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.getByRole('status')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('a search that cannot load says so, and works when it is asked again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/recherche/?q=conteneurs');
  await expect(page.getByRole('status')).toContainText('n’a pas pu être chargée');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByRole('status')).toContainText('pour « conteneurs »');
});

test('no search byte is loaded before the reader searches', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  for (const path of ['/', '/recherche/', '/bilans/'])
    await page.goto(path, { waitUntil: 'networkidle' });
  expect(requested.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test('by keyboard, the first stop skips to the content', async ({ page }) => {
  await page.goto('/bilans/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInMain = await page.evaluate(() =>
    document.querySelector('main')?.contains(document.activeElement),
  );
  expect(isInMain).toBe(true);
});

test('an unknown address answers 404 with a way out', async ({ page }) => {
  const response = await page.goto('/bilans/nulle-part/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
  await page.getByRole('link', { name: 'Les bilans d’intervention' }).click();
  await expect(page).toHaveURL(/\/bilans\/$/);
});

test('a feed is served as XML and answers 304 when nothing changed', async ({ request }) => {
  const first = await request.get('/rss.xml');
  expect(first.headers()['content-type']).toBe('application/xml; charset=utf-8');
  const again = await request.get('/rss.xml', {
    headers: { 'If-None-Match': first.headers()['etag'] ?? '' },
  });
  expect(again.status()).toBe(304);
});

test('every feed is XML that a browser’s strict parser accepts', async ({ page, request }) => {
  await page.goto('/');
  for (const path of ['/rss.xml', '/bilans/rss.xml', '/retours/rss.xml']) {
    const xml = await (await request.get(path)).text();
    const root = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.tagName;
    }, xml);
    expect(root, path).toBe('rss');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every document is reached by links, and the search page says where they are', async ({
    page,
  }) => {
    await page.goto('/retours/');
    await page.getByRole('article').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'Enseignements' })).toBeVisible();
    await page.goto('/recherche/');
    await page.getByRole('main').getByRole('link', { name: 'les bilans' }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });
});
