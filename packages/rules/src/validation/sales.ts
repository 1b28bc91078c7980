import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { saleRefusals, saleVerdicts } from '../sales/sale-verdict.ts';
import { readInstant } from '../time/read-instant.ts';
import { amountFromZeroText } from './amount-schema.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';
import { unsortedListInput } from './list-input.ts';
import { mustBe, oneOf, requiredOr } from './messages.ts';
import { keyword, longestName, text } from './text.ts';

const mostProducts = 200;
const mostSales = 1_000;
const highestQuantity = 1_000_000;
const longestShortText = 64;

const quantityMessage = 'A whole number from 1 to 1,000,000.';
const productsMessage = `From 1 to ${mostProducts} products.`;
const salesMessage = `From 1 to ${mostSales} sales.`;
const instantMessage = 'This is not a time that exists, like 2026-01-02T09:30:00Z.';

const soldProduct = z
  .strictObject({
    sku: text(longestShortText).optional().meta({ description: 'With it the catalog gives the type' }),
    type: text(longestShortText)
      .optional()
      .meta({
        description: 'The name of a product type, as it is or was before; required without a SKU',
        examples: ['A'],
      }),
    value: amountFromZeroText.meta({ description: 'The unit price, as a string', examples: ['10.00'] }),
    qty: z
      .int({ error: requiredOr(quantityMessage) })
      .min(1, { error: quantityMessage })
      .max(highestQuantity, { error: quantityMessage }),
  })
  .refine(({ sku, type }) => sku !== undefined || type !== undefined, {
    error: 'A product has a type or a SKU.',
    path: ['type'],
  });

/** A sale as an ERP sends it. */
export const saleInput = z.strictObject({
  soldAt: text(longestShortText)
    .refine((written) => readInstant(written, 'UTC') !== null, { error: instantMessage })
    .meta({
      description: "When it was sold; without a zone, in the store's time zone",
      examples: ['2026-01-02T00:00:00Z'],
    }),
  customer: z.strictObject(
    {
      document: text(longestShortText).meta({ description: 'A CPF, masked or bare', examples: ['529.982.247-25'] }),
      name: text(longestName).meta({ examples: ['Sample Customer'] }),
    },
    { error: mustBe('an object with document and name') },
  ),
  total: amountFromZeroText.meta({ description: 'Exactly the sum of the products', examples: ['100.00'] }),
  products: z
    .array(soldProduct, { error: mustBe('a list of products') })
    .min(1, { error: productsMessage })
    .max(mostProducts, { error: productsMessage }),
  reference: text(longestShortText)
    .optional()
    .meta({ description: "The ERP's own number of the sale, unique for the client" }),
});

/** Each sale is read by itself, so that one that is not valid refuses none of the others. */
export const saleBatchInput = z.strictObject({
  sales: z
    .array(z.unknown(), { error: mustBe('a list of sales') })
    .min(1, { error: salesMessage })
    .max(mostSales, { error: salesMessage })
    .meta({ description: 'Sales as `POST /sales` takes them one by one' }),
});

export const listSalesInput = unsortedListInput({
  verdict: z.enum(saleVerdicts, { error: oneOf(saleVerdicts) }).optional(),
  reason: z.enum(saleRefusals, { error: oneOf(saleRefusals) }).optional(),
  clientId: idOf('client').optional(),
  keyword: keyword.optional().meta({ description: "A sale's reference or id, or its customer's name or document" }),
  from: day.optional().meta({ description: 'The first day that sales were received on' }),
  to: day.optional(),
}).refine(isInOrder, { error: daysOutOfOrder, path: ['to'] });

export type SaleInput = z.output<typeof saleInput>;
export type SaleBatchInput = z.output<typeof saleBatchInput>;
export type ListSalesInput = z.output<typeof listSalesInput>;
