import { fileURLToPath } from 'node:url';
import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    // It changes nothing in its shop, so it need not wait for the journeys.
    name: 'pages',
    include: ['**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('../product/global-setup.ts', import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
