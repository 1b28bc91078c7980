import { type Call, runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { emptyTotals, type ImportState } from '../booking/import-state.ts';
import { bookNextBatch } from '../booking/next-batch.ts';
import { changesOf, previewOfRehearsal, type Rehearsed } from '../booking/preview-of-rehearsal.ts';
import type { RowVerdict } from '../booking/row-verdict.ts';
import { saveVerdicts } from '../booking/save-verdicts.ts';
import { bePatient, takeTurn } from '../booking/take-turn.ts';
import { importFinished } from '../intake.events.ts';
import { loadImportState } from './load-import-state.ts';
import { saveImportState } from './save-import-state.ts';

interface Findings {
  readonly state: ImportState;
  readonly verdicts: readonly RowVerdict[];
  readonly rehearsed: Rehearsed;
}

/** Ends a transaction that must leave nothing, with what was learnt in it. */
class NothingHappened extends Error {
  readonly findings: Findings;

  constructor(findings: Findings) {
    super('The dry run is over.');
    this.findings = findings;
  }
}

type OnBatch = () => Promise<void> | void;

const options = { audit: 'recorded' } as const;

/**
 * Books a whole import in one transaction by the very code that books it for good, undoes it, and keeps the verdicts and
 * the totals: what it shows is what would happen.
 */
export async function dryRunImport(runtime: Runtime, call: Call, importId: string, onBatch: OnBatch): Promise<void> {
  const showProgress = async (state: ImportState) => {
    await runCommand(runtime, call, saveImportState, { ...state, finished: false }, options);
    await onBatch();
  };
  try {
    await runCommand(runtime, call, (unit) => bookAndUndo(unit, importId, showProgress), null, options);
  } catch (error) {
    if (!(error instanceof NothingHappened)) {
      throw error;
    }
    await runCommand(runtime, call, keepFindings, error.findings, options);
  }
}

async function bookAndUndo(
  unit: Unit,
  importId: string,
  showProgress: (state: ImportState) => Promise<void>,
): Promise<void> {
  await bePatient(unit);
  const stored = await loadImportState(unit.db, importId, 'look');
  if (!stored) {
    return;
  }
  await takeTurn(unit, stored.source);
  const state = fromTheStart(stored);
  const rehearsal = { ...unit, announce: () => {}, record: () => {} };
  const verdicts: RowVerdict[] = [];
  while (!state.finished) {
    verdicts.push(...(await bookNextBatch(rehearsal, state)).map(withoutEffect));
    await showProgress(state);
  }
  throw new NothingHappened({ state, verdicts, rehearsed: await previewOfRehearsal(unit, state) });
}

/** What is stored is only how far an earlier rehearsal came, of which nothing is left. */
function fromTheStart(stored: ImportState): ImportState {
  return { ...stored, step: 'sales', position: 0, rowsDone: 0, totals: emptyTotals() };
}

/** What a rehearsal decided does not count, and the order lines it made are gone. */
function withoutEffect(verdict: RowVerdict): RowVerdict {
  return { ...verdict, decides: false, orderLineId: null };
}

const verdictsAtOnce = 5_000;

/** In turn with other rehearsals, which hold the rows, and only the first that comes to its end. */
async function keepFindings(unit: Unit, { state, verdicts, rehearsed }: Findings): Promise<void> {
  await bePatient(unit);
  await takeTurn(unit, state.source);
  if (!(await loadImportState(unit.db, state.id, 'lock'))) {
    return;
  }
  for (let from = 0; from < verdicts.length; from += verdictsAtOnce) {
    await saveVerdicts(unit, state, verdicts.slice(from, from + verdictsAtOnce));
  }
  await saveImportState(unit, state);
  await savePreview(unit, state, rehearsed);
  unit.announce(importFinished(state.id, true));
}

async function savePreview(unit: Unit, { id }: ImportState, { touchedProducts, ...made }: Rehearsed): Promise<void> {
  const preview = { ...made, ...(await changesOf(unit, touchedProducts)) };
  await unit.db.updateTable('intake_imports').set({ preview }).where('id', '=', id).execute();
}
