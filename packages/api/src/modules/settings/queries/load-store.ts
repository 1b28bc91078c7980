import type { ClawbackPolicy } from '@tillback/rules/cashback/clawback-policy';
import type { ReadDatabase } from '../../../database/handles.ts';

/** The one store of this installation. */
export interface StoreSettings {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly holdingPeriodDays: number;
  readonly clawbackPolicy: ClawbackPolicy;
  /** null: confirmed cashback does not expire */
  readonly cashbackExpiresAfterDays: number | null;
}

/** Throws where the store was not opened yet, which happens before anything else can. */
export async function loadStore(db: ReadDatabase): Promise<StoreSettings> {
  const row = await db.selectFrom('settings').selectAll().executeTakeFirstOrThrow();
  return {
    name: row.store_name,
    currency: row.currency,
    timeZone: row.time_zone,
    holdingPeriodDays: row.holding_period_days,
    clawbackPolicy: row.clawback_policy,
    cashbackExpiresAfterDays: row.cashback_expires_after_days,
  };
}
