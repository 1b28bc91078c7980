import { expect, test } from 'vitest';
import * as z from 'zod';
import { idOf } from './id-schema.ts';

const orderId = 'ord_01h455vb4pex5vsknk084sn02q';

test('turns a public id into the stored UUID', () => {
  expect(idOf('order').parse(orderId)).toBe('01890a5d-ac96-774b-bcce-b302099a8057');
});

test.each([undefined, null, 7, '', 'cus_01h455vb4pex5vsknk084sn02q', `${orderId}x`])('refuses %j', (input) => {
  expect(idOf('order').safeParse(input).success).toBe(false);
});

test('describes itself for an API description', () => {
  const described = idOf('order').meta({ description: 'The order', examples: [orderId] });
  const schema = z.toJSONSchema(z.strictObject({ id: described }), { io: 'input' });
  expect(schema.properties?.id).toMatchObject({ type: 'string', description: 'The order', examples: [orderId] });
});
