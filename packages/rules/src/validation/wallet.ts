import * as z from 'zod';
import { lotStates } from '../wallet/lot-state.ts';
import { unsortedListInput } from './list-input.ts';
import { oneOf } from './messages.ts';

export const listWalletTransfersInput = unsortedListInput({});

export const listOwnLotsInput = unsortedListInput({
  state: z.enum(lotStates, { error: oneOf(lotStates) }).meta({ description: 'Not to be spent yet, or to be spent' }),
});

export type ListWalletTransfersInput = z.output<typeof listWalletTransfersInput>;
export type ListOwnLotsInput = z.output<typeof listOwnLotsInput>;
