const at = '2026-01-15T09:30:00.000Z';
const customer = { id: 'cus_01m7x7nhjxertrh1f723qhszxn', name: 'Benny Buyer' };
const nothingYet = { paidAt: null, completedAt: null, cancelledAt: null, cancelReason: null };

const line = {
  id: 'oli_01m7x7nm26e06rq5xgzks6jwyy',
  productId: 'prd_01hw000000e00800000000000n',
  sku: 'SKU-21',
  name: 'Folding basket no. 21',
  type: 'A',
  unitPrice: '10.00',
  quantity: 1,
  amount: '10.00',
  rate: '5.00',
  cashback: '0.50',
  ruleVersion: 1,
  explanation: {
    base: '10.00',
    earns: true,
    exact: '0.500',
    reason: null,
    rounded: '0.50',
    ruleName: 'Rate by product type',
    ratePercent: '5.00',
    ruleVersion: 1,
  },
  cashbackEntryId: 'cbe_01m7x7nm26e06rq5xxddcwyk9n',
  refundedQuantity: 0,
  cashbackTakenBack: '0.00',
  undoneAt: null,
};

const transfer = {
  id: 'trf_01m7x7nm2ee34rcqz6pb6d9vn6',
  kind: 'cashback-earned',
  debit: 'cashback',
  credit: 'pending',
  amount: '1.00',
  effectiveAt: at,
  recordedAt: at,
  correction: null,
};

const entry = {
  id: 'cbe_01m7x7nm26e06rq5xxddcwyk9n',
  orderId: 'ord_01m7x7nm26e06rq5xrqcyy4hh2',
  orderReference: null,
  customer,
  currency: 'GBP',
  amount: '1.00',
  takenBack: '0.00',
  payout: 'wallet',
  status: 'pending',
  effectiveAt: at,
  confirmsAt: null,
  confirmedAt: null,
  transfers: [transfer],
};

const answer = {
  id: 'ord_01m7x7nm26e06rq5xrqcyy4hh2',
  reference: null,
  channel: 'shop',
  status: 'placed',
  refunded: 'none',
  customer,
  currency: 'GBP',
  lineCount: 2,
  total: '20.00',
  paid: '0.00',
  due: '20.00',
  walletPaid: '0.00',
  refundDue: '0.00',
  refundedTotal: '0.00',
  cashback: '1.00',
  cashbackTakenBack: '0.00',
  placedAt: at,
  expiresAt: at,
  ...nothingYet,
  deliveryAddress: null,
  notes: null,
  lines: [line, { ...line, id: 'oli_01m7x7nm26e06rq5xm492q7avf', productId: 'prd_01hw000000e00800000000000m' }],
  payments: [],
  refunds: [],
  cashbackEntries: [entry],
  timeline: [
    { at, kind: 'placed', actor: 'Benny Buyer', detail: { total: '20.00', channel: 'shop' } },
    { at, kind: 'cashback-earned', actor: null, detail: { to: 'pending', from: 'cashback', amount: '1.00' } },
  ],
};

/**
 * An answer as the product keeps it with the key of an order of two lines: the row is as large as the product's. It is spaced,
 * since pgbench takes a word right after a colon for one of its variables.
 */
export const keptAnswer = JSON.stringify(answer, null, 1);
