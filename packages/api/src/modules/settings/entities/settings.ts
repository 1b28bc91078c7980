import { defineEntity, p } from '@mikro-orm/core';
import { clawbackPolicies } from '@tillback/rules/cashback/clawback-policy';
import { languages } from '@tillback/rules/language/languages';

/** One installation is one store, so this table has one row. Currency and zone are fixed once a transfer exists. */
export const SettingsSchema = defineEntity({
  name: 'Settings',
  tableName: 'settings',
  properties: {
    id: p.smallint().primary().default(1),
    storeName: p.string().length(120),
    currency: p.string().length(3),
    timeZone: p.string().length(64),
    /** In which it writes to people who chose none. */
    language: p.enum(languages).default('en'),
    holdingPeriodDays: p.integer().default(14),
    clawbackPolicy: p.enum(clawbackPolicies).default('within-balance'),
    /** Staff without a second factor may do nothing but add one. */
    staffSecondFactor: p.boolean().default(false),
    cashbackExpiresAfterDays: p.integer().nullable(),
  },
  checks: [
    { name: 'settings_one_row', expression: 'id = 1' },
    { name: 'settings_holding_period', expression: 'holding_period_days between 0 and 365' },
    { name: 'settings_expiry', expression: 'cashback_expires_after_days > 0' },
  ],
});

export class Settings extends SettingsSchema.class {}
SettingsSchema.setClass(Settings);
