import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriersOn, overflowOf } from '../browser/accessibility.ts';
import { test } from '../browser/journey.ts';
import { knownPages, open, untilShown } from '../journeys/pages.ts';

const readers = [
  ['who is not signed in', undefined],
  ['an operator', 'operator'],
  ['an auditor', 'auditor'],
  ['an admin', 'admin'],
  ['a shopper', 'shopper'],
] as const;

const desktop = 1440;
const narrowest = 320;

// Each width and each theme once: what stands in the way does so in any pair of them.
const looks = [
  { width: desktop, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

// Many pages in one test: a browser that knows the code already opens them in half the time.
const timeout = 180_000;

describe('every page', () => {
  test.for(readers)(
    'stands in nobody’s way, light or dark, large or small: for %s',
    { timeout },
    async ([, as], { visit }) => {
      const page = await visit({ ...(as && { as }), provokes: [400, 404] });
      for (const known of knownPages.filter((each) => each.as === as)) {
        await show(page, { width: desktop, theme: 'light' });
        await open(page, known);
        for (const look of looks) {
          await show(page, look);
          expect.soft(await barriersOn(page), `${known.name} at ${look.width}, ${look.theme}`).toEqual([]);
          expect.soft(await overflowOf(page), `pixels too wide: ${known.name} at ${look.width}`).toBe(0);
        }
        await show(page, { width: narrowest, theme: 'light' });
        expect.soft(await overflowOf(page), `pixels too wide: ${known.name} at ${narrowest}`).toBe(0);
      }
    },
  );

  test.for(readers)('speaks Brazilian Portuguese without a gap: to %s', { timeout }, async ([, as], { visit }) => {
    const page = await visit({ ...(as && { as }), locale: 'pt-BR', provokes: [400, 404] });
    for (const known of knownPages.filter((each) => each.as === as)) {
      await open(page, known);
      expect(await page.locator('html').getAttribute('lang')).toBe('pt-BR');
      expect.soft(gapsIn(await page.locator('body').innerText()), known.name).toEqual([]);
      expect.soft(await page.title(), known.name).not.toMatch(englishTitles);
    }
  });
});

const englishTitles = /^(Home|Referral.*|Invite|Orders?|Import|Wallet|Page not found|Sign in|Create) /;

async function show(page: Page, { width, theme }: { width: number; theme: 'light' | 'dark' }): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme });
  if (page.url() !== 'about:blank') {
    await page.waitForFunction((shown) => document.documentElement.dataset['bsTheme'] === shown, theme);
    await untilShown(page);
  }
}

/** Keys that have no text, and places in a text that were not filled. */
function gapsIn(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => !/\.(csv|gz|png)$/.test(word));
  return words.filter((word) => word.includes('{{') || /^[a-z][A-Za-z-]*(\.[A-Za-z][\w-]*)+$/.test(word));
}
