import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { transferKinds } from '@tillback/rules/ledger/kinds';
import { lotStates, lotWaits } from '@tillback/rules/wallet/lot-state';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField } from '../../wire/fields.ts';
import { lotSources } from './entities/lot.ts';

export const walletShape = z
  .object({
    currency: currencyField,
    pending: amountField.meta({ description: 'Earned, and not to be spent yet' }),
    available: amountField.meta({ description: 'To be spent; below zero it is a debt' }),
    spent: amountField,
    expired: amountField,
  })
  .meta({ id: 'Wallet' });

/** The accounts of a wallet that its customer sees. */
export const walletAccounts = ['pending', 'available'] as const;

export const walletTransferShape = z
  .object({
    id: publicIdOf('transfer'),
    kind: z.enum(transferKinds),
    amount: amountField.meta({ description: 'Below zero where the account has less afterwards' }),
    account: z.enum(walletAccounts),
    outOf: z
      .enum(walletAccounts)
      .nullable()
      .meta({ description: 'Where it only moved within the wallet: the account that has less afterwards' }),
    effectiveAt: instantField,
    orderId: publicIdOf('order').nullable(),
  })
  .meta({ id: 'WalletTransfer' });

export const walletTransferPage = pageOf(walletTransferShape).meta({ id: 'WalletTransferPage' });

export const lotShape = z
  .object({
    id: publicIdOf('lot'),
    source: z.enum(lotSources),
    order: z
      .object({ id: publicIdOf('order'), reference: z.string().nullable() })
      .nullable()
      .meta({ description: 'That it was earned with' }),
    state: z.enum(lotStates),
    granted: amountField,
    remaining: amountField,
    currency: currencyField,
    transferId: publicIdOf('transfer'),
    grantedAt: instantField,
    waitsFor: z.enum(lotWaits).nullable().meta({ description: 'While it is pending' }),
    expectedAt: instantField
      .nullable()
      .meta({ description: 'When it may become available; null where that is not known, or it is' }),
    availableAt: instantField.nullable().meta({ description: 'Null while pending' }),
    expiresAt: instantField.nullable().meta({ description: 'Null: does not expire' }),
  })
  .meta({ id: 'Lot' });

export const lotPage = pageOf(lotShape).meta({ id: 'LotPage' });

export type LotAnswer = z.output<typeof lotShape>;
export type WalletAnswer = z.output<typeof walletShape>;
export type WalletTransferAnswer = z.output<typeof walletTransferShape>;
