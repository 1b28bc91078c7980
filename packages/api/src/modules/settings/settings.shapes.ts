import { clawbackPolicies } from '@tillback/rules/cashback/clawback-policy';
import { languages } from '@tillback/rules/language/languages';
import * as z from 'zod';

export const settingsShape = z
  .object({
    storeName: z.string(),
    currency: z.string().meta({ description: 'ISO 4217' }),
    timeZone: z.string().meta({ description: 'IANA name' }),
    language: z.enum(languages).meta({ description: 'In which it writes to people who chose none' }),
    holdingPeriodDays: z.int().meta({ description: 'How long cashback stays pending' }),
    currencyIsFixed: z.boolean().meta({ description: 'Currency and time zone are, once money was moved' }),
    staffSecondFactor: z.boolean().meta({ description: 'Staff must have a second factor' }),
    clawbackPolicy: z.enum(clawbackPolicies).meta({ description: 'What a refund does to cashback that was spent' }),
  })
  .meta({ id: 'Settings' });

export type SettingsAnswer = z.output<typeof settingsShape>;
