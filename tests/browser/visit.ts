import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { type DemoRole, emailOf } from '../product/demo-shop.ts';

export interface Visit {
  /** Who is signed in already; nobody by default. */
  readonly as?: DemoRole;
  /** The page to open; by default none yet. */
  readonly at?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly locale?: 'en-GB' | 'pt-BR';
  /** HTTP statuses that the journey provokes: a browser complains of each in its console. */
  readonly provokes?: readonly number[];
}

/** A person's page, with what its console complained of. */
export interface VisitedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens a page as somebody new: nothing is remembered from before. */
export async function openVisit(browser: Browser, visit: Visit): Promise<VisitedPage> {
  const context = await browser.newContext({
    baseURL: inject('address'),
    colorScheme: visit.theme ?? 'light',
    viewport: { width: visit.width ?? 1440, height: 900 },
    locale: visit.locale ?? 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  if (visit.as) {
    await signIn(context, visit.as);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = complaintsOf(page, visit.provokes ?? []);
  if (visit.at !== undefined) {
    await page.goto(visit.at);
  }
  return { page, complaints, close: () => context.close() };
}

/** Quicker than by the form, which has its own journey. */
async function signIn(context: BrowserContext, role: DemoRole): Promise<void> {
  const answer = await context.request.post('/api/v1/auth/login', {
    data: { email: emailOf(role), password: inject('password') },
  });
  if (!answer.ok()) {
    throw new Error(`Nobody could sign in as ${role}: ${await answer.text()}`);
  }
}

function complaintsOf(page: Page, provoked: readonly number[]): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    const isProvoked = provoked.some((status) => text.includes(`responded with a status of ${status}`));
    if ((message.type() === 'error' || message.type() === 'warning') && !isProvoked) {
      complaints.push(text);
    }
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
