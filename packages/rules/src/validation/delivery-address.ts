import * as z from 'zod';
import { longestName, text } from './text.ts';

const longestLine = 200;
const longestPlace = 120;
const longestPostalCode = 20;

/** Where an order goes, as an envelope has it, whatever the country. */
export const deliveryAddress = z
  .strictObject({
    recipient: text(longestName).meta({ examples: ['Ada Lovelace'] }),
    street: text(longestLine).meta({ description: 'Street and number', examples: ['12 Harbour Road'] }),
    details: text(longestLine).optional().meta({ description: 'Flat, floor, company' }),
    postalCode: text(longestPostalCode)
      .optional()
      .meta({ examples: ['BS1 4RN'] }),
    city: text(longestPlace).meta({ examples: ['Bristol'] }),
    region: text(longestPlace).optional().meta({ description: 'County, state or province' }),
    country: text(longestPlace).meta({ examples: ['United Kingdom'] }),
  })
  .meta({ id: 'DeliveryAddress' });

export type DeliveryAddress = z.output<typeof deliveryAddress>;
