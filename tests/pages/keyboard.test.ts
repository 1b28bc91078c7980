import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from '../browser/journey.ts';
import { untilShown } from '../browser/page-state.ts';

test('signs in, and finds out why an order earned what it earned, by the keyboard alone', async ({ visit }) => {
  const page = await visit({ at: '/orders?channel=import' });
  await tabTo(page, 'E-mail');
  await page.keyboard.type('operator@demo.test');
  await tabTo(page, 'Password');
  await page.keyboard.type(inject('password'));
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Orders' }).waitFor();

  const name = await page.locator('.order-table-link').nth(1).innerText();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: `Order ${name}` });
  await drawer.locator('.cashback-button').first().waitFor();
  await tabTo(page, 'Why this cashback for');
  await page.keyboard.press('Enter');
  await drawer.locator('.cashback-explanation').waitFor();
  await page.keyboard.press('Enter');
  await drawer.locator('.cashback-explanation').waitFor({ state: 'hidden' });

  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  await expect.poll(() => focusedName(page)).toBe(name);
});

test('skips the navigation', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/orders' });
  await untilShown(page);
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#content') !== null)).toBe(true);
});

test('a menu opens, is walked through, and gives the focus back', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/orders' });
  await untilShown(page);
  await tabTo(page, 'Status');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  expect(await focusedName(page)).toBe('Placed');
  await page.keyboard.press('Escape');
  expect(await focusedName(page)).toBe('Status');
});

const mostTabs = 80;

/** Goes on to what begins with the name; every stop on the way has to show that the focus is there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if ((await focusedName(page)).includes(name)) {
      return;
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate(showsFocus), `the focus on ${await focusedName(page)} is seen`).toBe(true);
  }
  throw new Error(`The keyboard does not come to ${name}.`);
}

/** The name of what has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    // A dialog or the whole page may have the focus too: these have no name of their own.
    if (!(focused instanceof HTMLElement) || !focused.matches('a, button, input')) {
      return '';
    }
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
    const label = focused.getAttribute('aria-label') ?? labels[0]?.textContent ?? focused.textContent ?? '';
    return label.trim();
  });
}

/** Runs in the page: whether what has the focus, or what is drawn in its place, has an outline or a shadow around it. */
function showsFocus(): boolean {
  const focused = document.activeElement;
  if (!focused || focused === document.body) {
    return true;
  }
  const candidates = [focused, focused.parentElement, focused.nextElementSibling];
  return candidates.some((element) => {
    if (!element) {
      return false;
    }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
}
