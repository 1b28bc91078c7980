import { defineProject } from 'vitest/config';
import { projectSettings } from './product/project-settings.ts';

// These change their shop while others do: each looks only at what it made itself.
export default defineProject({
  test: { ...projectSettings, name: 'journeys', include: ['{journeys,races,recovery}/**/*.test.ts'] },
});
