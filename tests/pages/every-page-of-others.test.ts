import { test } from '../browser/journey.ts';
import { lookAtPages, timeout } from './look-at-pages.ts';

test.for([
  ['who is not signed in', undefined],
  ['an auditor', 'auditor'],
  ['an admin', 'admin'],
  ['a shopper', 'shopper'],
] as const)('no page stands in the way of %s, in whatever look or language', { timeout }, async ([, as], { visit }) => {
  await lookAtPages(visit, as);
});
