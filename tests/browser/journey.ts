import { type Browser, chromium, type Page } from 'playwright-core';
import { inject, test as plainTest } from 'vitest';
import { openVisit, type Visit, type VisitedPage } from './visit.ts';

interface Journey {
  readonly browser: Browser;
  /** Opens a page; it is closed when the journey ends. */
  readonly visit: (visit?: Visit) => Promise<Page>;
}

/** A test of what people do in a browser. It fails as well where the browser's console complained of something. */
export const test = plainTest.extend<Journey>({
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures are needed
    async ({}, use) => {
      const browser = await chromium.connect(inject('browser'));
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  visit: async ({ browser }, use) => {
    const visited: VisitedPage[] = [];
    await use(async (visit = {}) => {
      const opened = await openVisit(browser, visit);
      visited.push(opened);
      return opened.page;
    });
    await Promise.all(visited.map((each) => each.close()));
    const complaints = visited.flatMap((each) => each.complaints);
    if (complaints.length > 0) {
      throw new Error(`The browser's console complained:\n${complaints.join('\n')}`);
    }
  },
});
