import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    maxWorkers: '100%',
    isolate: false,
    globalSetup: ['@tillback/api/testing/global-setup'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
