import { defineConfig } from 'vitest/config';

// A project says for itself that it takes all cores (`maxWorkers`): by itself it would leave one free, which on two cores
// means one test file at a time. Where files share nothing they share a worker too (`isolate: false`), which loads the
// code once.
export default defineConfig({
  test: { projects: ['packages/*', 'apps/*', 'tests', 'tests/pages'] },
});
