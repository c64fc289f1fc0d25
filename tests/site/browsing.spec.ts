import { expect, test } from '@playwright/test';

test('a reader goes from a list to a theme, to a theme beside it and to a document', async ({
  page,
}) => {
  await page.goto('/bilans/');
  const ways = page.getByRole('navigation', { name: 'Parcourir bilans et retours' });
  await ways.getByRole('link', { name: 'Migration et bascule' }).click();
  await expect(page).toHaveURL(/\/themes\/migration\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Thème\s*:\s*Migration et bascule/,
  );

  const beside = page.getByRole('navigation', { name: 'À parcourir aussi' });
  await beside.getByRole('link', { name: 'Choix d’hébergement' }).click();
  await page.getByRole('article').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/(?:bilans|retours)\/[a-z0-9-]+\/$/);
});

test('a reader finds a profile among all the ways to sort the documents', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Plan du site' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Profils' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Ingénierie DevOps' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Fil d’Ariane' })
    .getByRole('link', { name: 'Profils' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Profils/);
});

test('a lesson leads to its place in its document', async ({ page }) => {
  await page.goto('/enseignements/eviter/');
  await expect(page.getByRole('main').getByText('À reproduire', { exact: true })).toHaveCount(1);
  const lesson = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'À éviter' })
    .last();
  const text = await lesson.getByRole('paragraph').nth(1).innerText();
  await lesson.getByRole('link').click();
  await expect(page).toHaveURL(/#[br]-\w{6}-\d$/);
  await expect(page.getByText(text)).toBeInViewport();
});

test('a reader turns the pages of a list', async ({ page }) => {
  await page.goto('/enseignements/');
  const numbers = page.getByRole('navigation', { name: 'Pages' });
  await numbers.getByRole('link', { name: 'Suivante' }).click();
  await expect(page).toHaveURL(/\/enseignements\/page\/2\/$/);
  await expect(numbers.getByRole('link', { name: 'Page 2' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page).toHaveTitle(/page 2/);
  await numbers.getByRole('link', { name: 'Précédente' }).click();
  await expect(page).toHaveURL(/\/enseignements\/$/);
});

test('a permalink leads to its document, or to what is left of it', async ({ page }) => {
  await page.goto('/r/b-4n8xqd/');
  await expect(page).toHaveURL(/\/bilans\/registres-trajectoire-quatre-vagues\/$/);
  await page.goto('/r/b-2yg0zx/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Document b-2yg0zx retiré/);
});

test.describe('on a narrow screen, without JavaScript', () => {
  test.use({ viewport: { width: 375, height: 700 }, javaScriptEnabled: false });

  test('the ways out of a list stay closed above it until the reader asks, by keyboard too', async ({
    page,
  }) => {
    await page.goto('/retours/');
    const ways = page.getByRole('navigation', { name: 'Parcourir bilans et retours' });
    await expect(ways).toBeHidden();
    await page.getByText('Parcourir bilans et retours').first().focus();
    await page.keyboard.press('Enter');
    await expect(ways).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(ways.getByRole('link').first()).toBeFocused();
  });
});
