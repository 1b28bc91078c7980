import type * as z from 'zod';
import { unsortedListInput } from './list-input.ts';

export const listWalletTransfersInput = unsortedListInput({});

export type ListWalletTransfersInput = z.output<typeof listWalletTransfersInput>;
