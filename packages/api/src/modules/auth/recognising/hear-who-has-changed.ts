import { Hearing } from '../../../database/hearing.ts';
import type { KnownActors } from '../../../pipeline/known-actors.ts';
import type { Log } from '../../../pipeline/runtime.ts';

/** As the triggers of the tables name it that say who may act. */
const channel = 'tillback_who_has_changed';

/** Who has changed, by whatever process, is forgotten in this one; while that cannot be heard, nobody is remembered. */
export function hearWhoHasChanged(databaseUrl: string, knownActors: KnownActors, log: Log): Hearing {
  const hearer = {
    listening: () => knownActors.startRemembering(),
    deaf: () => knownActors.stopRemembering(),
    heard: (id: string) => knownActors.forget(id),
  };
  return new Hearing(databaseUrl, channel, hearer, log);
}
