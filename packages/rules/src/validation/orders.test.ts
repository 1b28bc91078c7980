import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fieldErrors } from './field-errors.ts';
import { listOrdersInput, placeOrderInput } from './orders.ts';

const productId = 'prd_01h455vb4pex5vsknk084sn02q';
const line = { productId, quantity: 1 };

test('placing an order reads its product ids', () => {
  expect(placeOrderInput.parse({ lines: [{ productId, quantity: 3 }] })).toEqual({
    lines: [{ productId: '01890a5d-ac96-774b-bcce-b302099a8057', quantity: 3 }],
  });
});

describe('placing an order refuses', () => {
  test.each([
    ['no lines', { lines: [] }, 'lines'],
    ['201 lines', { lines: Array.from({ length: 201 }, () => line) }, 'lines'],
    ['something else than lines', { lines: 'all' }, 'lines'],
    ['a quantity of nothing', { lines: [line, { productId, quantity: 0 }] }, 'lines.1.quantity'],
    ['a negative quantity', { lines: [{ productId, quantity: -1 }] }, 'lines.0.quantity'],
    ['half a unit', { lines: [{ productId, quantity: 0.5 }] }, 'lines.0.quantity'],
    ['more than a million units', { lines: [{ productId, quantity: 1_000_001 }] }, 'lines.0.quantity'],
    ['a quantity as text', { lines: [{ productId, quantity: '1' }] }, 'lines.0.quantity'],
    ['no product', { lines: [{ quantity: 1 }] }, 'lines.0.productId'],
    ['a price of its own', { lines: [{ ...line, unitPrice: '0.01' }] }, 'lines.0.unitPrice'],
    ['an unknown field', { lines: [line], coupon: 'x' }, 'coupon'],
  ])('%s, naming the field', (_name, input, field) => {
    const errors = fieldErrors(placeOrderInput.safeParse(input).error ?? { issues: [] });
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toHaveLength(1);
  });
});

test('a list of orders has a usual length and order', () => {
  expect(listOrdersInput.parse({})).toEqual({ limit: 20, count: false, sort: '-placedAt' });
});

describe('a list of orders refuses', () => {
  test.each([
    ['a limit of none', { limit: 0 }, 'limit'],
    ['a limit over a hundred', { limit: 101 }, 'limit'],
    ['a limit that is not whole', { limit: 1.5 }, 'limit'],
    ['an order it does not have', { sort: 'name' }, 'sort'],
    ['a status it does not know', { status: 'lost' }, 'status'],
    ['a cursor of other characters', { cursor: "' or 1=1" }, 'cursor'],
    ['a cursor that is too long', { cursor: 'a'.repeat(2_001) }, 'cursor'],
    ['a day that does not exist', { from: '2026-02-30' }, 'from'],
    ['days in the wrong order', { from: '2026-02-02', to: '2026-02-01' }, 'to'],
    ["a product's id as customer", { customerId: productId }, 'customerId'],
    ['an unknown parameter', { page: 2 }, 'page'],
  ])('%s, naming the field', (_name, input, field) => {
    const errors = fieldErrors(listOrdersInput.safeParse(input).error ?? { issues: [] });
    expect(Object.keys(errors)).toEqual([field]);
  });
});

test('describes itself for an API description', () => {
  const schema = z.toJSONSchema(listOrdersInput, { io: 'input' });
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  expect(schema.properties?.limit).toMatchObject({ type: 'integer', minimum: 1, maximum: 100, default: 20 });
});
