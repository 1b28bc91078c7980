import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Driving, LoadResult } from './drive.ts';
import type { LoadName, ParametersOf } from './loads.ts';

export interface LoadTask<Name extends LoadName = LoadName> extends Driving {
  readonly load: Name;
  readonly parameters: ParametersOf<Name>;
  readonly connections: number;
}

/** Makes a load in a process of its own, the same for the product and for its floors, and gives what it came to. */
export async function runLoad<Name extends LoadName>(task: LoadTask<Name>): Promise<LoadResult> {
  const child = fork(new URL('load-process.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // What is loaded before a program of npm's listens on the channel itself, and would keep the task.
    execArgv: [],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const told = once(child, 'message') as Promise<[LoadResult]>;
  child.send(task);
  const [result] = await Promise.race([told, ended.then(([code]): never => failed(task.load, code))]);
  await ended;
  return result;
}

function failed(load: LoadName, code: number | null): never {
  throw new Error(`The load "${load}" ended with exit code ${code} before it said what it came to.`);
}
