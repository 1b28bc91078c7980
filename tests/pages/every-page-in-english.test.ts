import { describe } from 'vitest';
import { test } from '../browser/journey.ts';
import { lookAtPages, readers, timeout } from './look-at-pages.ts';

describe('every page, in English, light, on a wide window', () => {
  test.for(readers)('stands in nobody’s way: for %s', { timeout }, async ([, as], { visit }) => {
    await lookAtPages(visit, { ...(as && { as }), locale: 'en-GB', theme: 'light', width: 1440 });
  });
});
