import { expect, test } from 'vitest';
import { matching } from './matching.ts';

const commands = ['Trial balance', 'New customer', 'Configurações', 'Início'].map((words) => ({
  id: words,
  icon: 'house' as const,
  name: words,
  words,
  onChoose: () => {},
}));

test.each([
  ['', 4],
  ['   ', 4],
  ['cust', 1],
  ['customer new', 1],
  ['NEW', 1],
  ['config', 1],
  ['inicio', 1],
  ['configuraçõ', 1],
  ['ustomer', 0],
  ['new balance', 0],
  ['(', 0],
])('offers for %j as many commands as fit: %i', (typed, count) => {
  expect(matching(commands, typed)).toHaveLength(count);
});
