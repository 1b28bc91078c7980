import { test } from '../browser/journey.ts';
import { lookAtPages, timeout } from './look-at-pages.ts';

// In a file of its own: it takes as long as those of everybody else.
test('no page stands in the way of an operator, in whatever look or language', { timeout }, async ({ visit }) => {
  await lookAtPages(visit, 'operator');
});
