import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPublicId, type IdKind, idPrefixes, newId, readPublicId, toPublicId } from './ids.ts';

const kinds = Object.keys(idPrefixes) as IdKind[];
const orderId = 'ord_01h455vb4pex5vsknk084sn02q';

test('reads back every id it gives out, of every kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.uuid(), (kind, uuid) => {
      expect(fromPublicId(kind, toPublicId(kind, uuid))).toBe(uuid);
    }),
  );
});

test('tells of every id what it is of', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.uuid(), (kind, id) => {
      expect(readPublicId(toPublicId(kind, id))).toEqual({ kind, id });
    }),
  );
  expect(readPublicId('xyz_01h455vb4pex5vsknk084sn02q')).toBeNull();
});

test('writes the example of the TypeID specification', () => {
  expect(toPublicId('order', '01890a5d-ac96-774b-bcce-b302099a8057')).toBe(orderId);
});

test('no two kinds share a prefix', () => {
  expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length);
});

test('makes ids of version 7 that sort in the order they were made', () => {
  const ids = Array.from({ length: 2000 }, newId);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  );
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('refuses as an order id', () => {
  test.each([
    ['nothing', ''],
    ['an id of another kind', orderId.replace('ord', 'cus')],
    ['a bare UUID', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['capitals', orderId.toUpperCase()],
    ['one digit less', orderId.slice(0, -1)],
    ['one digit more', `${orderId}0`],
    ['letters the alphabet leaves out', orderId.replace(/.$/, 'u')],
    ['more than 128 bits', orderId.replace('ord_0', 'ord_8')],
    ['a line break at the end', `${orderId}\n`],
    ['a space before it', ` ${orderId}`],
  ])('%s', (_name, text) => {
    expect(fromPublicId('order', text)).toBeNull();
  });
});

test.each(['', 'x', '01890A5D-AC96-774B-BCCE-B302099A8057'])('does not give out %j as an id', (text) => {
  expect(() => toPublicId('order', text)).toThrow(TypeError);
});
