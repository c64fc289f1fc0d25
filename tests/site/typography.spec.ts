import { expect, test } from '@playwright/test';

test('a search takes and shows French typography', async ({ page }) => {
  const copied = '«\u202fCloud au centre\u202f»';
  await page.goto(`/recherche/?q=${encodeURIComponent(copied)}`);
  const main = page.getByRole('main');
  await expect(page.getByRole('status')).toContainText('pour « « Cloud au centre » »');

  await expect(main.locator('mark').first()).toBeVisible();
  const text = (await main.textContent()) ?? '';
  expect(text).toContain(copied);
  expect(text).not.toMatch(/ [;:!?»]|« /);
});

test('a number is found with the spaces that pages give it', async ({ page }) => {
  await page.goto(`/recherche/?q=${encodeURIComponent('1\u202f384,6')}`);
  await expect(page.locator('mark').filter({ hasText: '384,6' }).first()).toBeVisible();
});
