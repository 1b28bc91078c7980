import { expect, test } from 'vitest';
import { maskedDocument, withMaskedDocuments } from './masked-document.ts';

test('shows the six digits in the middle', () => {
  expect(maskedDocument('52998224725')).toBe('***982247**');
});

test.for([
  ['529.982.247-25', '***.982.247-**'],
  ['52998224725', '***982247**'],
  ['CPF 529.982.247-25, again 52998224725.', 'CPF ***.982.247-**, again ***982247**.'],
  ['529982247250', '529982247250'],
  ['2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z'],
  ['', ''],
] as const)('masks in %j what can be a document, and nothing else: %j', ([text, masked]) => {
  expect(withMaskedDocuments(text)).toBe(masked);
});
