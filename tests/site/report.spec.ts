import { expect, test } from '@playwright/test';

const report = '/bilans/titres-deux-applications-sans-etat/';

for (const [what, width, textSize] of [
  ['a narrow screen', 320, '100%'],
  ['a text twice as large', 1280, '200%'],
] as const) {
  test(`no table of measures scrolls on ${what}, and nothing is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(report);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, textSize);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const tables = page.getByRole('table', { name: /^(?:Niveau|Mesures|Résultats)/ });
    expect(await tables.count()).toBe(3);
    for (const name of await tables.getByRole('rowheader').all())
      expect((await name.boundingBox())?.width, await name.innerText()).toBeGreaterThan(180);
    for (const cell of await tables.locator('tbody :is(td, th)').all()) {
      const isCut = await cell.evaluate((element) => element.scrollWidth > element.clientWidth + 1);
      expect(isCut, await cell.innerText()).toBe(false);
    }
  });
}

test('a narrow screen names each number above it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(report);
  const row = page.getByRole('row', { name: /^Compétences et parcours/ });
  const names = await row
    .getByRole('cell')
    .evaluateAll((cells) =>
      cells.map((cell) => getComputedStyle(cell, '::before').content.split(' / ')[0]),
    );
  expect(names.slice(0, 4)).toEqual(['"Avant"', '"Cible"', '"Après"', '"Écart"']);
});

for (const width of [320, 1280]) {
  test(`at ${width} px, the browser still tells a screen reader of a table with heads`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(report);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const count = (role: string, name: RegExp) =>
      nodes.filter((node) => node.role?.value === role && name.test(node.name?.value ?? '')).length;
    expect(count('table', /^Niveau de chaque axe/)).toBe(1);
    expect(count('columnheader', /^(?:Axe|Cible|Écart|Preuve et commentaire)$/)).toBe(4);
    expect(count('rowheader', /^Compétences et parcours$/)).toBe(1);
  });
}
