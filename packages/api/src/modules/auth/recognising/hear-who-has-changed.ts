import type { WriteDatabase } from '../../../database/handles.ts';
import { Hearing } from '../../../database/hearing.ts';
import type { KnownActors } from '../../../pipeline/known-actors.ts';
import type { Log } from '../../../pipeline/runtime.ts';

/** As the triggers of the tables name it that say who may act. */
const channel = 'tillback_who_has_changed';

interface Hearsay {
  readonly databaseUrl: string;
  readonly knownActors: KnownActors;
  readonly log: Log;
  readonly db: WriteDatabase;
}

/** Who has changed, by whatever process, is forgotten in this one; while that cannot be heard, nobody is remembered. */
export function hearWhoHasChanged({ databaseUrl, knownActors, log, db }: Hearsay): Hearing {
  const hearer = {
    listening: () => knownActors.startRemembering(() => hearing.proveBy(db)),
    deaf: () => knownActors.stopRemembering(),
    heard: (id: string) => knownActors.forget(id),
  };
  const hearing = new Hearing(databaseUrl, channel, hearer, log);
  return hearing;
}
