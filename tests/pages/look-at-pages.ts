import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriersOn, overflowOf } from '../browser/accessibility.ts';
import { untilShown } from '../browser/page-state.ts';
import type { Visit } from '../browser/visit.ts';
import { type KnownPage, knownPages, open } from './known-pages.ts';

/** Everybody who uses the product: as a test's title says them, and as who they sign in. */
export const readers = [
  ['who is not signed in', undefined],
  ['an operator', 'operator'],
  ['an auditor', 'auditor'],
  ['an admin', 'admin'],
  ['a shopper', 'shopper'],
] as const;

// Many pages in one test: a browser that knows the code already opens them in half the time.
export const timeout = 180_000;

const desktop = 1440;
const narrowest = 320;

/**
 * Opens every page that a person has and looks whether anything on it stands in their way: in the look of the visit, and,
 * for width alone, on the narrowest window. `lookAt` is asked about each page before its window is made narrow.
 */
export async function lookAtPages(
  visit: (visit: Visit) => Promise<Page>,
  look: Visit & { readonly width: number },
  lookAt: (page: Page, known: KnownPage) => Promise<void> = async () => {},
): Promise<void> {
  const page = await visit({ ...look, provokes: [400, 404] });
  for (const known of knownPages.filter((each) => each.as === look.as)) {
    // On a wide window everything can be reached: what is open then stays open on a narrow one.
    await showAt(page, desktop);
    await open(page, known);
    await showAt(page, look.width);
    expect.soft(await barriersOn(page), known.name).toEqual([]);
    await lookAt(page, known);
    for (const width of [look.width, narrowest]) {
      await showAt(page, width);
      await expect.poll(() => overflowOf(page), { message: `pixels too wide at ${width}: ${known.name}` }).toBe(0);
    }
  }
}

async function showAt(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  if (page.url() !== 'about:blank') {
    await untilShown(page);
  }
}
