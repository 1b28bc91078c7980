import * as z from 'zod';
import { clawbackPolicies } from '../cashback/clawback-policy.ts';
import { languages } from '../language/languages.ts';
import { isCurrency } from '../money/currency.ts';
import { isTimeZone } from '../time/time-zone.ts';
import { mustBe, oneOf } from './messages.ts';
import { storableText, text } from './text.ts';

const longestStoreName = 120;
const longestHoldingPeriodDays = 365;
const daysMessage = `A whole number of days from 0 to ${longestHoldingPeriodDays}.`;

/** What is not sent stays as it is. */
export const updateSettingsInput = z.strictObject({
  storeName: text(longestStoreName).optional(),
  currency: storableText().refine(isCurrency, { error: 'This is not a currency like GBP.' }).optional(),
  timeZone: storableText().refine(isTimeZone, { error: 'This is not a time zone like Europe/London.' }).optional(),
  language: z.enum(languages, { error: oneOf(languages) }).optional(),
  holdingPeriodDays: z
    .int({ error: daysMessage })
    .min(0, { error: daysMessage })
    .max(longestHoldingPeriodDays, { error: daysMessage })
    .optional(),
  staffSecondFactor: z.boolean({ error: mustBe('true or false') }).optional(),
  clawbackPolicy: z.enum(clawbackPolicies, { error: oneOf(clawbackPolicies) }).optional(),
});

export type UpdateSettingsInput = z.output<typeof updateSettingsInput>;
