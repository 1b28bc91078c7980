import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AxeResults, default as axe } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What stands in the way of people with disabilities: each with the rule and the place. A page that is just being painted
 * in other colours is looked at again: what people meet is what stays.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  // Its own runner for Playwright sends the source anew for every look, which takes longer than the look.
  if (await page.evaluate(() => window.axe === undefined)) {
    await page.evaluate(source);
  }
  const first = await found(page);
  if (first.length === 0) {
    return first;
  }
  await page.waitForTimeout(500);
  return found(page);
}

async function found(page: Page): Promise<string[]> {
  const violations = await page.evaluate<AxeResults['violations'], string[]>(async (tags) => {
    const results = await window.axe?.run({ runOnly: tags, resultTypes: ['violations'] });
    // What is not there finds nothing: that must not look like a page without a barrier.
    if (!results?.passes.length) {
      throw new Error('axe looked at nothing.');
    }
    return results.violations;
  }, rules);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** By how many pixels the page is wider than the window, so that it would have to be moved sideways. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
