import { describe, expect, test } from 'vitest';
import { obstacleTo, orderActions } from './order-actions.ts';
import { orderStatuses } from './order-state.ts';

describe('says of every action what stands in its way', () => {
  test.each([
    ['placed', 'none', [null, 'not-paid', null, 'not-paid']],
    ['paid', 'none', ['paid-already', null, null, null]],
    ['paid', 'partly', ['paid-already', null, 'refunded-already', null]],
    ['paid', 'wholly', ['paid-already', null, 'refunded-already', 'nothing-left']],
    ['completed', 'none', ['paid-already', 'completed-already', 'completed-already', null]],
    ['completed', 'partly', ['paid-already', 'completed-already', 'completed-already', null]],
    ['completed', 'wholly', ['paid-already', 'completed-already', 'completed-already', 'nothing-left']],
    ['cancelled', 'none', ['cancelled-already', 'cancelled-already', 'cancelled-already', 'cancelled-already']],
    ['undone', 'none', ['undone', 'undone', 'undone', 'undone']],
  ] as const)('%s, refunded %s', (status, refunded, expected) => {
    expect(orderActions.map((action) => obstacleTo(action, { status, refunded }))).toEqual(expected);
  });
});

test('an order of any state can be asked about', () => {
  for (const status of orderStatuses) {
    for (const action of orderActions) {
      expect(() => obstacleTo(action, { status, refunded: 'none' })).not.toThrow();
    }
  }
});
