import { fromPublicId } from '@tillback/rules/ids/ids';
import { oneByOne, type Reaction } from '../../../outbox/reaction.ts';
import type { JobQueue } from '../../jobs/public.ts';
import { importReceivedTopic } from '../intake.events.ts';

/** A file that is stored whole is booked in the background, whoever handed it in. */
export function runImportWhenReceived(jobs: JobQueue): Reaction {
  return {
    name: 'intake.run-import-when-received',
    topic: importReceivedTopic,
    handle: oneByOne(async (unit, { payload }) => {
      const importId = fromPublicId('import', String(payload['importId']));
      if (importId) {
        await jobs.send(unit, 'run-import', { importId });
      }
    }),
  };
}
