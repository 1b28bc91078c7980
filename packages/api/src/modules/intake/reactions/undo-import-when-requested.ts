import { fromPublicId } from '@tillback/rules/ids/ids';
import { oneByOne, type Reaction } from '../../../outbox/reaction.ts';
import type { JobQueue } from '../../jobs/public.ts';
import { importUndoRequestedTopic } from '../intake.events.ts';

/** An import is undone in the background, whoever asked for it. */
export function undoImportWhenRequested(jobs: JobQueue): Reaction {
  return {
    name: 'intake.undo-import-when-requested',
    topic: importUndoRequestedTopic,
    handle: oneByOne(async (unit, { payload }) => {
      const importId = fromPublicId('import', String(payload['importId']));
      if (importId) {
        await jobs.send(unit, 'undo-import', { importId });
      }
    }),
  };
}
