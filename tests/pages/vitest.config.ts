import { defineProject } from 'vitest/config';
import { projectSettings } from '../product/project-settings.ts';

// These only read: their shop stays as the demo is.
export default defineProject({
  test: { ...projectSettings, name: 'pages', include: ['**/*.test.ts'] },
});
