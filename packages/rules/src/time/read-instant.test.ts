import { describe, expect, test } from 'vitest';
import { readInstant } from './read-instant.ts';

const saoPaulo = 'America/Sao_Paulo';

test.each([
  ['in UTC', '2026-01-02T00:00:00Z', '2026-01-02T00:00:00.000Z'],
  ['with an offset', '2026-01-02T00:00:00-03:00', '2026-01-02T03:00:00.000Z'],
  ['with an offset ahead of UTC', '2026-01-02T00:00:00+05:30', '2026-01-01T18:30:00.000Z'],
  ['without a zone, as the zone has it', '2026-01-02T00:00:00', '2026-01-02T03:00:00.000Z'],
  ['without seconds', '2026-01-02T09:30', '2026-01-02T12:30:00.000Z'],
  ['with a blank for the T', '2026-01-02 09:30:15Z', '2026-01-02T09:30:15.000Z'],
  ['with parts of a second', '2026-01-02T09:30:15.123456Z', '2026-01-02T09:30:15.123Z'],
  ['of a day alone', '2026-01-02', '2026-01-02T03:00:00.000Z'],
  ['on a leap day', '2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
])('reads an instant %s', (_name, text, instant) => {
  expect(readInstant(text, saoPaulo)?.toISOString()).toBe(instant);
});

describe('refuses as an instant', () => {
  test.each([
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2026-02-29T10:00:00',
    '2026-13-01T10:00:00Z',
    '2026-01-02T24:00:00Z',
    '2026-01-02T10:60:00Z',
    '2026-01-02T10:00:00+24:00',
    '2026-01-02T10:00:00 Z',
    '02/01/2026',
    'tomorrow',
    '',
  ])('%j', (text) => {
    expect(readInstant(text, saoPaulo)).toBeNull();
  });
});
