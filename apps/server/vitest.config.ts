import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    globalSetup: ['@tillback/api/testing/global-setup'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
