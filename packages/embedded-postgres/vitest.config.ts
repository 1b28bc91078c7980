import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'embedded-postgres',
    include: ['src/**/*.test.ts'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
