import { cashbackStatuses } from '@tillback/rules/cashback/entry-status';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { saleRefusals, saleVerdicts } from '@tillback/rules/sales/sale-verdict';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField, typeNameField } from '../../wire/fields.ts';

const saleFields = {
  id: publicIdOf('sale'),
  verdict: z.enum(saleVerdicts),
  reason: z.enum(saleRefusals).nullable().meta({ description: 'Why it was refused: the code of the error' }),
  detail: z.string().nullable().meta({ description: 'The reason in a sentence' }),
  errors: z.record(z.string(), z.array(z.string())).nullable().meta({ description: 'What is wrong with which field' }),
  reference: z.string().nullable(),
  receivedAt: instantField,
  client: z.object({ id: publicIdOf('client'), name: z.string() }),
  soldAt: instantField.nullable(),
  customer: z
    .object({ id: publicIdOf('customer').nullable(), name: z.string() })
    .nullable()
    .meta({ description: 'As the sale names them; without an id where it was refused' }),
  total: amountField.nullable(),
  currency: currencyField,
  orderId: publicIdOf('order').nullable(),
  cashback: z.object({ amount: amountField, status: z.enum(cashbackStatuses) }).nullable(),
};

export const saleSummaryShape = z.object(saleFields).meta({ id: 'ReceivedSaleSummary' });

export const salePage = pageOf(saleSummaryShape).meta({ id: 'ReceivedSalePage' });

const parsedSaleShape = z
  .object({
    soldAt: instantField,
    reference: z.string().nullable(),
    customer: z.object({
      document: z.string().nullable().meta({ description: 'Eleven digits; null where what was sent is no CPF' }),
      name: z.string(),
    }),
    total: amountField,
    sum: amountField.meta({ description: 'Of the products' }),
    products: z.array(
      z.object({
        sku: z.string().nullable(),
        name: z.string().nullable().meta({ description: "The catalog's, where there is a SKU" }),
        type: typeNameField.nullable(),
        value: amountField,
        qty: z.int(),
        amount: amountField,
      }),
    ),
  })
  .meta({ id: 'ParsedSale' });

export const saleShape = z
  .object({
    ...saleFields,
    raw: z.unknown().meta({ description: 'What was sent' }),
    parsed: parsedSaleShape.nullable().meta({ description: 'What was understood; null where the shape was not right' }),
  })
  .meta({ id: 'ReceivedSale' });

export const saleBatchShape = z
  .object({
    accepted: z.int(),
    refused: z.int(),
    items: z.array(saleSummaryShape).meta({ description: 'A verdict for each sale, in the order they were sent' }),
  })
  .meta({ id: 'ReceivedSaleBatch' });

export type SaleSummaryAnswer = z.output<typeof saleSummaryShape>;
export type SaleAnswer = z.output<typeof saleShape>;
export type SaleBatchAnswer = z.output<typeof saleBatchShape>;
