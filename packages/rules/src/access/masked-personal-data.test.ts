import { expect, test } from 'vitest';
import { maskedPersonalData } from './masked-personal-data.ts';

test.for([
  [null, null],
  [
    { total: '10.00', lines: 2 },
    { total: '10.00', lines: 2 },
  ],
  [{ email: 'ada@example.com' }, { email: 'a***@example.com' }],
  [{ email: null }, { email: null }],
  [{ name: { before: 'Ada Byron', after: 'Ada Lovelace' } }, { name: { before: 'A*** B***', after: 'A*** L***' } }],
  [{ document: '52998224725' }, { document: '***982247**' }],
  [{ document: 'odd' }, { document: '***' }],
  [{ note: 'It is 529.982.247-25, she says' }, { note: 'It is ***.982.247-**, she says' }],
  [
    { before: { customer: { name: 'Zoë', country: 'France' } }, list: [{ email: 'x@y.example' }] },
    { before: { customer: { name: 'Z***', country: 'France' } }, list: [{ email: 'x***@y.example' }] },
  ],
  [{ address: { city: 'Paris', lines: ['1 Rue X'] } }, { address: { city: 'P***', lines: ['1*** R*** X***'] } }],
] as [unknown, unknown][])('masks %j as %j', ([value, masked]) => {
  expect(maskedPersonalData(value)).toEqual(masked);
});
