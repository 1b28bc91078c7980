import type { ClawbackPolicy } from '@tillback/rules/cashback/clawback-policy';
import type { ProductTypes } from '@tillback/rules/catalog/product-types';
import type { Language } from '@tillback/rules/language/languages';
import type { ReadDatabase } from '../../../database/handles.ts';
import { loadProductTypes } from './load-product-types.ts';

/** The one store of this installation. */
export interface StoreSettings {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  /** In which it writes to people who chose none. */
  readonly language: Language;
  readonly holdingPeriodDays: number;
  readonly clawbackPolicy: ClawbackPolicy;
  /** Staff without a second factor may do nothing but add one. */
  readonly staffSecondFactor: boolean;
  /** null: confirmed cashback does not expire */
  readonly cashbackExpiresAfterDays: number | null;
  /** What it calls its product types. */
  readonly types: ProductTypes;
  /** An order that nobody paid by then is cancelled by itself. Of the installation, not of the settings' row. */
  readonly orderExpiresAfterHours: number;
}

/** Where the installation does not say. */
export const usualOrderExpiryHours = 72;

/** Throws where the store was not opened yet, which happens before anything else can. */
export async function loadStore(
  db: ReadDatabase,
  orderExpiresAfterHours: number = usualOrderExpiryHours,
): Promise<StoreSettings> {
  const row = await db.selectFrom('settings').selectAll().executeTakeFirstOrThrow();
  return {
    name: row.store_name,
    currency: row.currency,
    timeZone: row.time_zone,
    language: row.language,
    holdingPeriodDays: row.holding_period_days,
    clawbackPolicy: row.clawback_policy,
    staffSecondFactor: row.staff_second_factor,
    cashbackExpiresAfterDays: row.cashback_expires_after_days,
    types: await loadProductTypes(db),
    orderExpiresAfterHours,
  };
}
