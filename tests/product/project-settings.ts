import { fileURLToPath } from 'node:url';

/** What the tests of the whole product have in common: each project starts a demo shop and a browser that its files share. */
export const projectSettings = {
  maxWorkers: '100%',
  globalSetup: [fileURLToPath(new URL('global-setup.ts', import.meta.url))],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What people wait for comes when it comes: a test waits for it, and never for a time.
  expect: { poll: { timeout: 10_000, interval: 50 } },
};
