import { defineProject } from 'vitest/config';

// Only what reckons and draws is tested here; the measuring itself is `npm run bench`.
export default defineProject({
  test: { name: 'benchmarks', include: ['src/**/*.test.ts'], maxWorkers: '100%', isolate: false },
});
