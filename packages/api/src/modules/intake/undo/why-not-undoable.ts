import type { ImportStatus } from '../entities/import.ts';

interface Undoable {
  readonly status: ImportStatus;
  readonly dryRun: boolean;
  readonly tracked: boolean;
}

/** Why an import, by itself, cannot be undone. */
export const undoObstacles = ['under-way', 'being-undone', 'undone', 'without-effect', 'not-tracked'] as const;

export interface UndoObstacle {
  readonly reason: (typeof undoObstacles)[number];
  readonly detail: string;
}

const obstacleByStatus: Readonly<Partial<Record<ImportStatus, UndoObstacle>>> = {
  receiving: { reason: 'under-way', detail: 'The file is still being received. Wait until it is imported.' },
  running: { reason: 'under-way', detail: 'The import is still running. Wait until it is done.' },
  undoing: { reason: 'being-undone', detail: 'The import is being undone already.' },
  undone: { reason: 'undone', detail: 'The import was undone already.' },
  interrupted: { reason: 'without-effect', detail: 'The file did not arrive whole: nothing of it was booked.' },
};

/** What stands in the way of undoing an import whatever came after it; null where nothing does. */
export function whyNotUndoable({ status, dryRun, tracked }: Undoable): UndoObstacle | null {
  const obstacle = obstacleByStatus[status];
  if (obstacle) {
    return obstacle;
  }
  if (dryRun) {
    return { reason: 'without-effect', detail: 'It was a dry run: there is nothing to undo.' };
  }
  if (!tracked) {
    const detail = 'It was imported by an earlier version, which did not keep what each row did.';
    return { reason: 'not-tracked', detail };
  }
  return null;
}
