import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { expect, test } from 'vitest';
import { base32OfUuid, uuidOfBase32 } from './base32.ts';

test('writes and reads every UUID as the TypeID library does', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const suffix = TypeID.fromUUID('', uuid).getSuffix();
      expect(base32OfUuid(uuid)).toBe(suffix);
      expect(uuidOfBase32(suffix)).toBe(uuid);
    }),
  );
});

test.for(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
  'keeps %s as it is',
  (uuid) => {
    expect(uuidOfBase32(base32OfUuid(uuid))).toBe(uuid);
  },
);
