/** A customer's accounts; each keeps its balance. */
export const customerAccountKinds = ['pending', 'available', 'in-transit'] as const;

/** The programme's accounts, which the customers' money comes from and goes to. */
export const programmeAccountKinds = [
  'cashback',
  'referral',
  'redeemed',
  'expired',
  'clawback',
  'adjustment',
  'paid-out',
] as const;

export const accountKinds = [...customerAccountKinds, ...programmeAccountKinds] as const;

/** Why money was moved for an order's cashback. */
export const cashbackTransferKinds = [
  'cashback-earned',
  'cashback-confirmed',
  'cashback-taken-back',
  'cashback-clawed-back',
] as const;

/** Why money was moved to pay for an order, and back where the order was cancelled or refunded. */
export const redemptionTransferKinds = ['wallet-redeemed', 'wallet-returned'] as const;

/** Why money was moved. */
export const transferKinds = [
  ...cashbackTransferKinds,
  ...redemptionTransferKinds,
  'customer-merged',
  'referral-credited',
  'referral-rewarded',
] as const;

/** How a transfer corrects another: whole and once, or in parts. */
export const corrections = ['reversal', 'take-back'] as const;

export type Correction = (typeof corrections)[number];
export type CustomerAccountKind = (typeof customerAccountKinds)[number];
export type ProgrammeAccountKind = (typeof programmeAccountKinds)[number];
export type AccountKind = (typeof accountKinds)[number];
export type TransferKind = (typeof transferKinds)[number];
