import { expect, test } from '@playwright/test';

/** How many sheets a document may take on paper. */
const sheets = { bilans: 2, retours: 3 } as const;

/** The pages of a PDF that Chromium wrote: its page objects are not compressed. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const [collection, most] of Object.entries(sheets)) {
  test(`every document of /${collection}/ prints on ${most} sheets at most, its pictures too`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(`/${collection}/`);
    const paths = await page
      .getByRole('article')
      .getByRole('heading')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pagesOf(pdf), path).toBeLessThanOrEqual(most);
      const pictures = await page.getByRole('main').getByRole('img').count();
      const printed = pdf.toString('latin1').match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
      expect(printed, `pictures of ${path}`).toBeGreaterThanOrEqual(pictures);
    }
  });
}

test('a printed report has its addresses and no navigation', async ({ page }) => {
  await page.goto('/bilans/amenagement-regle-hebergement/');
  const address = page.getByText(/\/bilans\/amenagement-regle-hebergement\/.*\/r\/b-1vwt1m\//s);
  await expect(address.first()).toBeHidden();

  await page.emulateMedia({ media: 'print' });
  await expect(address.first()).toBeVisible();
  for (const part of await page.getByRole('navigation', { includeHidden: true }).all())
    await expect(part).toBeHidden();
  await expect(page.getByRole('searchbox', { includeHidden: true })).toBeHidden();
  await expect(page.getByRole('contentinfo', { includeHidden: true })).toBeHidden();
});

test('a printed table of progress has all its columns side by side, and is never cut', async ({
  page,
}) => {
  await page.goto('/bilans/amenagement-regle-hebergement/');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1000 });
  const table = page.getByRole('table', { name: /^Niveau de chaque axe/ });
  await expect(table).toHaveCSS('break-inside', 'avoid');
  const heads = await table.getByRole('columnheader').all();
  const boxes = await Promise.all(heads.map((head) => head.boundingBox()));
  expect(boxes.length).toBe(6);
  boxes.slice(1).forEach((box, index) => {
    const former = boxes[index];
    expect(box?.x).toBeGreaterThanOrEqual((former?.x ?? 0) + (former?.width ?? 0) - 1);
  });
  await expect(table.getByRole('columnheader').last()).toHaveCSS('clip-path', 'none');
});
