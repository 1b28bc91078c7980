import type { Page } from 'playwright-core';

/** Until nothing of the page is on its way any more: no skeleton, no table that is out of date. */
export async function untilShown(page: Page): Promise<void> {
  // Asked in the page at every frame: a locator would be looked at in steps of up to half a second.
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('.bone, [aria-busy=true]') === null,
  );
}
