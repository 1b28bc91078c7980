import { describe, expect, test } from 'vitest';
import { obstacleTo, orderActions } from './order-actions.ts';
import { orderStatuses } from './order-state.ts';

describe('says of every action what stands in its way', () => {
  test.each([
    ['placed', 'none', [null, 'not-paid', null, 'not-paid', 'not-cancelled']],
    ['paid', 'none', ['paid-already', null, null, null, 'not-cancelled']],
    ['paid', 'partly', ['paid-already', null, 'refunded-already', null, 'not-cancelled']],
    ['paid', 'wholly', ['paid-already', null, 'refunded-already', 'nothing-left', 'not-cancelled']],
    ['completed', 'none', ['paid-already', 'completed-already', 'completed-already', null, 'not-cancelled']],
    ['completed', 'partly', ['paid-already', 'completed-already', 'completed-already', null, 'not-cancelled']],
    [
      'completed',
      'wholly',
      ['paid-already', 'completed-already', 'completed-already', 'nothing-left', 'not-cancelled'],
    ],
    [
      'cancelled',
      'none',
      ['cancelled-already', 'cancelled-already', 'cancelled-already', 'cancelled-already', 'nothing-due'],
    ],
    ['undone', 'none', ['undone', 'undone', 'undone', 'undone', 'undone']],
  ] as const)('%s, refunded %s', (status, refunded, expected) => {
    expect(orderActions.map((action) => obstacleTo(action, { status, refunded, owesRefund: false }))).toEqual(expected);
  });
});

test('a cancelled order is repaid as long as something is to be given back, and nothing else is done with it', () => {
  const order = { status: 'cancelled', refunded: 'none', owesRefund: true } as const;
  expect(orderActions.filter((action) => obstacleTo(action, order) === null)).toEqual(['repay']);
});

test('an order of any state can be asked about', () => {
  for (const status of orderStatuses) {
    for (const action of orderActions) {
      expect(() => obstacleTo(action, { status, refunded: 'none', owesRefund: true })).not.toThrow();
    }
  }
});
