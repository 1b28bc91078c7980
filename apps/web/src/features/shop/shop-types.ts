import type { Inputs, Outputs } from '../../lib/trpc.ts';

export type ShopProduct = Outputs['catalog']['listProducts']['items'][number];

export type OrderQuote = Outputs['orders']['quote'];

export type OrderToPlace = Inputs['orders']['place'];
