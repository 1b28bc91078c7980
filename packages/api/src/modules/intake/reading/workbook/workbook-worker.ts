import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '@tillback/rules/errors/refusal';
import { workbookRecords } from './read-workbook.ts';
import type { WorkbookJob, WorkbookMessage } from './workbook-messages.ts';

const recordsAtOnce = 500;

/** Reads a workbook away from the thread that answers, and hands its records over as fast as they are taken. */
async function work({ bytes, ...reading }: WorkbookJob): Promise<void> {
  let records: string[][] = [];
  for await (const record of workbookRecords(Buffer.from(bytes), reading, (sheet) => tell({ kind: 'sheet', sheet }))) {
    records.push(record);
    if (records.length < recordsAtOnce) continue;
    await handOver(records);
    records = [];
  }
  await handOver(records);
  tell({ kind: 'end' });
}

async function handOver(records: string[][]): Promise<void> {
  if (!parentPort) return;
  const taken = once(parentPort, 'message');
  tell({ kind: 'records', records });
  await taken;
}

function tell(message: WorkbookMessage): void {
  parentPort?.postMessage(message, []);
}

try {
  await work(workerData as WorkbookJob);
} catch (error) {
  const isOurs = error instanceof Refusal;
  // Whatever else goes wrong in here, a damaged file made it go wrong.
  tell({
    kind: 'refused',
    code: isOurs ? error.code : 'file_not_workbook',
    detail: isOurs
      ? error.detail
      : 'The workbook is damaged or incomplete. Open it, save it again as .xlsx, or as CSV.',
  });
}
parentPort?.close();
