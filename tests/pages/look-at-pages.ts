import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriersOn, overflowOf } from '../browser/accessibility.ts';
import { untilShown } from '../browser/page-state.ts';
import type { Visit } from '../browser/visit.ts';
import { type KnownPage, knownPages, open } from './known-pages.ts';

interface Look {
  readonly language: 'en' | 'pt-BR';
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

// Each language, each theme and each size once: what stands in the way does so in any of their pairs.
const wide: Look = { language: 'en', theme: 'light', width: 1440 };
const phone: Look = { language: 'pt-BR', theme: 'dark', width: 390 };

// Words are longer there than in English.
const narrowest: Look = { ...phone, width: 320 };

// Many pages in one test: a browser that knows the code already opens them in half the time.
export const timeout = 180_000;

/** Opens every page that a person has, and looks in two looks whether anything stands in their way or is untranslated. */
export async function lookAtPages(visit: (visit: Visit) => Promise<Page>, as: KnownPage['as']): Promise<void> {
  const page = await visit({ ...(as && { as }), provokes: [400, 404] });
  const elsewhere = await page.context().newPage();
  await elsewhere.goto('/favicon.svg');
  // A page behind another is painted once a second.
  await page.bringToFront();
  for (const known of knownPages.filter((each) => each.as === as)) {
    await choose(elsewhere, wide.language);
    await setWindow(page, wide);
    await open(page, known);
    await lookAt(page, known, wide);
    await fitsInto(page, known, wide);
    // What is open stays open, as it would not where the page were opened anew.
    await choose(elsewhere, phone.language);
    await show(page, phone);
    await lookAt(page, known, phone);
    await fitsInto(page, known, phone);
    await setWindow(page, narrowest);
    await fitsInto(page, known, narrowest);
    await speaksPortuguese(page, known);
  }
}

async function lookAt(page: Page, known: KnownPage, look: Look): Promise<void> {
  expect.soft(await barriersOn(page), nameOf(known, look)).toEqual([]);
}

async function fitsInto(page: Page, known: KnownPage, look: Look): Promise<void> {
  await expect.poll(() => overflowOf(page), { message: `pixels too wide: ${nameOf(known, look)}` }).toBe(0);
}

function nameOf({ name }: KnownPage, { language, theme, width }: Look): string {
  return `${name} (${language}, ${theme}, ${width})`;
}

/** As in another window of the same browser, which this one follows. */
async function choose(elsewhere: Page, language: Look['language']): Promise<void> {
  await elsewhere.evaluate((chosen) => localStorage.setItem('tillback.language', chosen), language);
}

async function setWindow(page: Page, { theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme });
}

async function show(page: Page, look: Look): Promise<void> {
  await setWindow(page, look);
  await page.waitForFunction(
    ({ language, theme }) =>
      document.documentElement.lang === language && document.documentElement.dataset['bsTheme'] === theme,
    look,
  );
  await untilShown(page);
}

const englishTitles = /^(Home|Referral.*|Invite|Orders?|Import|Wallet|Page not found|Sign in|Create) /;

async function speaksPortuguese(page: Page, { name, names = [] }: KnownPage): Promise<void> {
  const gaps = gapsIn(await page.locator('body').innerText());
  expect
    .soft(
      gaps.filter((word) => !names.includes(word)),
      name,
    )
    .toEqual([]);
  expect.soft(await page.title(), name).not.toMatch(englishTitles);
}

/** Keys that have no text, and places in a text that were not filled. */
function gapsIn(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => !/\.(csv|gz|png)$/.test(word));
  return words.filter((word) => word.includes('{{') || /^[a-z][A-Za-z-]*(\.[A-Za-z][\w-]*)+$/.test(word));
}
