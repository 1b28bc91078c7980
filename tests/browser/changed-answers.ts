import type { Page, Route } from 'playwright-core';

type Answer = Readonly<Record<string, unknown>>;

/**
 * Shows a page another answer than the server's: of what would be over before anybody could look, or would change a shop
 * that is only to be read. `change` is given what the server answered, or nothing where it refused.
 */
export async function changeAnswer(page: Page, procedure: string, change: (answer: Answer) => Answer): Promise<void> {
  const isAsked = ({ pathname }: URL) => namesIn(pathname).includes(procedure);
  await page.route(isAsked, async (route) => {
    const names = namesIn(new URL(route.request().url()).pathname);
    const response = await route.fetch();
    const answers = (await response.json()) as { result?: { data: Answer } }[];
    const json = answers.map((answer, index) =>
      names[index] === procedure ? { result: { data: change(answer.result?.data ?? {}) } } : answer,
    );
    await route.fulfill({ status: 200, json });
  });
}

/** A page that follows something hears nothing new of it. */
export async function keepStill(page: Page, subscription: string): Promise<void> {
  const silence = (route: Route) => route.fulfill({ contentType: 'text/event-stream', body: ': nothing new\n\n' });
  await page.route(`**/trpc/${subscription}*`, silence);
}

/** Procedures that are asked at once share an address. */
function namesIn(pathname: string): string[] {
  return pathname.startsWith('/trpc/') ? decodeURIComponent(pathname.slice('/trpc/'.length)).split(',') : [];
}
