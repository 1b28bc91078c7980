import * as z from 'zod';

/** Fields that many answers have, as they leave the application. */
export const amountField = z
  .string()
  .meta({ description: 'A decimal amount in the currency beside it', format: 'decimal', examples: ['12.34'] });
export const currencyField = z.string().meta({ description: 'ISO 4217', examples: ['GBP'] });
export const instantField = z.iso.datetime().meta({ description: 'UTC', examples: ['2026-01-31T09:30:00.000Z'] });
export const dayField = z.iso
  .date()
  .meta({ description: "A calendar day in the store's time zone", examples: ['2026-01-31'] });
export const typeNameField = z.string().meta({ description: 'The name of a product type', examples: ['A'] });
export const percentField = z
  .string()
  .meta({ description: 'Percent with two decimals', format: 'decimal', examples: ['5.00'] });
