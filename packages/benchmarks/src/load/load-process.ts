import { once } from 'node:events';
import { drive } from './drive.ts';
import { loads } from './loads.ts';
import type { LoadTask } from './run-load.ts';
import type { OpenWorker, Worker } from './worker.ts';

/** The process that makes a load: it is sent a task, does it, sends the result back and ends. */
const [task] = (await once(process, 'message')) as [LoadTask];
// The task was checked where it was made; a union of loads and their parameters cannot be told apart here.
const open = loads[task.load] as OpenWorker<unknown>;

const workers: Worker[] = [];
for (let connection = 0; connection < task.connections; connection += 1) {
  workers.push(await open(task.parameters));
}
const result = await drive(workers, task);
await Promise.all(workers.map(async (worker) => worker.close()));
await new Promise((resolve) => {
  process.send?.(result, resolve);
});
process.disconnect();
