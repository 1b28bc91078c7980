import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import type { KnownPage } from './known-pages.ts';
import { lookAtPages, readers, timeout } from './look-at-pages.ts';

describe('every page, in Brazilian Portuguese, dark, on a phone', () => {
  test.for(readers)(
    'stands in nobody’s way, and speaks without a gap: for %s',
    { timeout },
    async ([, as], { visit }) => {
      await lookAtPages(visit, { ...(as && { as }), locale: 'pt-BR', theme: 'dark', width: 390 }, speaksPortuguese);
    },
  );
});

const englishTitles = /^(Home|Referral.*|Invite|Orders?|Import|Wallet|Page not found|Sign in|Create) /;

async function speaksPortuguese(page: Page, { name }: KnownPage): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe('pt-BR');
  expect.soft(gapsIn(await page.locator('body').innerText()), name).toEqual([]);
  expect.soft(await page.title(), name).not.toMatch(englishTitles);
}

/** Keys that have no text, and places in a text that were not filled. */
function gapsIn(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => !/\.(csv|gz|png)$/.test(word));
  return words.filter((word) => word.includes('{{') || /^[a-z][A-Za-z-]*(\.[A-Za-z][\w-]*)+$/.test(word));
}
