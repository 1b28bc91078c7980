import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What stands in the way of people with disabilities: each with the rule and the place. A page that is just being painted
 * in other colours is looked at again: what people meet is what stays.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  const first = await found(axeOn(page).withTags(rules));
  if (first.length === 0) {
    return first;
  }
  await page.waitForTimeout(500);
  return found(axeOn(page).withTags(rules));
}

function axeOn(page: Page): AxeBuilder {
  // Nothing is framed here, and without frames axe need not open a second page.
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** By how many pixels the page is wider than the window, so that it would have to be moved sideways. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
