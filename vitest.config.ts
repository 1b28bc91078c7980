import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

// A project says for itself that it takes all cores (`maxWorkers`): by itself it would leave one free, which on two cores
// means one test file at a time; `npm test` takes more. Where files share nothing they share a worker too
// (`isolate: false`), which loads the code once.
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'tests', 'tests/pages'],
    sequence: { sequencer: LongestFirst },
  },
});
