import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'tests', 'tests/pages'],
    // By itself it would leave one core free, which on two cores means one test file at a time.
    maxWorkers: 2,
  },
});
