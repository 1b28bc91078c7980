import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '@tillback/rules/errors/refusal';
import { sizeInWords } from '../size-in-words.ts';
import type { CellNotation } from './cell-values.ts';
import type { ChosenSheet, WorkbookReading } from './read-workbook.ts';
import { takeReadingTurn } from './reading-turn.ts';
import type { WorkbookJob, WorkbookMessage } from './workbook-messages.ts';

export const mostWorkbookBytes = 20_000_000;

const silentAtMostMs = 60_000;
const mostMemoryMb = 256;

/**
 * The records of an Excel workbook (.xlsx), the header first, read in a thread of its own with memory of its own. A workbook's
 * directory is its end, so that all of it is in memory: 20 MB at most, and one at a time is unpacked.
 * @throws {Refusal} `workbook_too_large`, `file_empty`, `file_not_workbook`, `sheet_not_found`, or `unavailable`
 */
export async function* workbookFileRecords(
  source: AsyncIterable<Buffer>,
  { notation, sheet }: WorkbookReading,
  onSheet: (sheet: ChosenSheet) => void,
): AsyncGenerator<string[]> {
  const bytes = await wholeFile(source);
  const endTurn = await takeReadingTurn();
  try {
    yield* recordsOf({ bytes, sheet, notation: plain(notation) }, onSheet);
  } finally {
    endTurn();
  }
}

async function wholeFile(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const blocks: Buffer[] = [];
  let bytes = 0;
  for await (const block of source) {
    bytes += block.length;
    if (bytes > mostWorkbookBytes) {
      const most = sizeInWords(mostWorkbookBytes);
      const sentence = `The workbook is larger than ${most}, the most that is accepted of one. A CSV may be larger.`;
      throw new Refusal('workbook_too_large', sentence);
    }
    blocks.push(block);
  }
  return Buffer.concat(blocks);
}

/** Only what can be copied to another thread. */
function plain({ dateFormat, decimalSeparator }: CellNotation): CellNotation {
  return { dateFormat, decimalSeparator };
}

async function* recordsOf(job: WorkbookJob, onSheet: (sheet: ChosenSheet) => void): AsyncGenerator<string[]> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  try {
    for await (const message of messagesOf(worker)) {
      if (message.kind === 'end') return;
      if (message.kind === 'refused') throw new Refusal(message.code, message.detail);
      if (message.kind === 'sheet') onSheet(message.sheet);
      if (message.kind !== 'records') continue;
      yield* message.records;
      worker.postMessage('taken', []);
    }
    throw new Error('The thread that read a workbook ended before the workbook did.');
  } finally {
    await worker.terminate();
  }
}

async function* messagesOf(worker: Worker): AsyncGenerator<WorkbookMessage> {
  const silence = new AbortController();
  const giveUp = () => silence.abort();
  let timer = setTimeout(giveUp, silentAtMostMs);
  try {
    for await (const [message] of on(worker, 'message', { signal: silence.signal, close: ['exit'] })) {
      clearTimeout(timer);
      yield message as WorkbookMessage;
      timer = setTimeout(giveUp, silentAtMostMs);
    }
  } catch (error) {
    throw refusalOf(error);
  } finally {
    clearTimeout(timer);
  }
}

function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new Refusal('workbook_too_large', 'The workbook takes too much memory to be read. Save it as CSV.');
  }
  if (code === 'ABORT_ERR') {
    return new Refusal('workbook_too_large', 'The workbook takes too long to be read. Save it as CSV.');
  }
  return error;
}
