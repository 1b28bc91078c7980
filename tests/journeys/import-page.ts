import type { Page } from 'playwright-core';

/** Chooses a file of a shop's computer. */
export async function choose(page: Page, name: string, content: string): Promise<void> {
  const buffer = Buffer.from(content, 'latin1');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Chooses a file and sends it. */
export async function importFile(page: Page, name: string, content: string): Promise<void> {
  await choose(page, name, content);
  await page.getByRole('button', { name: 'Import sales' }).click();
}

/** The figures of the report by their names. */
export async function figuresOn(page: Page): Promise<Record<string, string>> {
  const report = page.locator('.report-figures');
  await report.waitFor();
  const figures = await report.locator('> div').allInnerTexts();
  return Object.fromEntries(figures.map((figure) => figure.split('\n') as [string, string]));
}
