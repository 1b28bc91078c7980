import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'journeys',
    // They share one shop and one machine: one after the other, when all else is done.
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    include: ['{journeys,races,recovery}/**/*.test.ts'],
    globalSetup: ['./product/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What people wait for comes when it comes: a test waits for it, and never for a time.
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
