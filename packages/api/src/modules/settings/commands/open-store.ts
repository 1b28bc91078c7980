import type { Language } from '@tillback/rules/language/languages';
import type { WriteDatabase } from '../../../database/handles.ts';

export interface StoreOpening {
  readonly name: string;
  /** ISO 4217; fixed once the ledger has a transfer */
  readonly currency: string;
  /** IANA name; fixed once the ledger has a transfer */
  readonly timeZone: string;
  /** English where none is given */
  readonly language?: Language;
}

/** Writes the settings of a new installation; an installation that has a store keeps it. */
export async function openStore(db: WriteDatabase, opening: StoreOpening): Promise<void> {
  await db
    .insertInto('settings')
    .values({
      id: 1,
      store_name: opening.name,
      currency: opening.currency,
      time_zone: opening.timeZone,
      ...(opening.language && { language: opening.language }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
