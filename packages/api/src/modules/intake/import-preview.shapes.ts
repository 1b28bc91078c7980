import { fieldsOfRecords } from '@tillback/rules/intake/record-mapping';
import * as z from 'zod';
import { amountField, currencyField, instantField } from '../../wire/fields.ts';

const orderLine = z.object({
  sku: z.string(),
  name: z.string(),
  quantity: z.int(),
  unitPrice: amountField,
  amount: amountField,
  cashback: amountField,
});

const order = z.object({
  invoice: z.string(),
  isKnown: z.boolean().meta({ description: 'There is an order of this invoice already, which gets further lines' }),
  placedAt: instantField,
  customer: z.string().nullable(),
  total: amountField,
  cashback: amountField,
  lineCount: z.int().meta({ description: 'Of the order in all' }),
  lines: z.array(orderLine).meta({ description: 'The first that the file brings' }),
});

const returned = z.object({
  invoice: z.string().meta({ description: 'The return’s own number' }),
  orderInvoice: z.string().meta({ description: 'Of the order that it takes from' }),
  returnedAt: instantField,
  customer: z.string().nullable(),
  total: amountField,
  cashbackTakenBack: amountField,
});

const product = z.object({ sku: z.string(), name: z.string(), type: z.string(), price: amountField });

const record = z.object({
  key: z.string().meta({ description: 'The SKU; whatever tells a customer' }),
  name: z.string(),
  fields: z
    .array(z.object({ field: z.enum(fieldsOfRecords), before: z.string().nullable(), after: z.string().nullable() }))
    .meta({ description: 'What would be otherwise; of a new one, all that it has' }),
});

/** A sample of what an import would make; the figures of all of it are in the report. */
export const importPreviewShape = z
  .object({
    currency: currencyField,
    orders: z.array(order),
    returns: z.array(returned),
    newCustomers: z.array(z.object({ reference: z.string(), name: z.string(), country: z.string().nullable() })),
    newProducts: z.array(product),
    changedProducts: z.array(product.extend({ nameBefore: z.string(), priceBefore: amountField })),
    records: z
      .object({ added: z.array(record), changed: z.array(record) })
      .nullable()
      .meta({ description: 'Of a file of products or customers: some of those that it adds and changes' }),
    productsChanged: z.int().meta({ description: 'How many there are of which `changedProducts` are some' }),
  })
  .meta({ id: 'ImportPreview' });

export type ImportPreviewAnswer = z.output<typeof importPreviewShape>;
