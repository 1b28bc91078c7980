import type { Reader } from '../../../pipeline/unit.ts';
import type { SettingsAnswer } from '../settings.shapes.ts';
import { loadStore } from './load-store.ts';

export async function getSettings({ db }: Pick<Reader, 'db'>): Promise<SettingsAnswer> {
  const { name, currency, timeZone, language, holdingPeriodDays, clawbackPolicy, staffSecondFactor } =
    await loadStore(db);
  const transfer = await db.selectFrom('ledger_transfers').select('id').limit(1).executeTakeFirst();
  const currencyIsFixed = transfer !== undefined;
  return {
    storeName: name,
    currency,
    timeZone,
    language,
    currencyIsFixed,
    holdingPeriodDays,
    clawbackPolicy,
    staffSecondFactor,
  };
}
