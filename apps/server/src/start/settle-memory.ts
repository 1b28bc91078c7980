import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * To be called when everything has started. What only the start needed, as the sources of modules, is given back: an idle
 * process would keep it. And the nursery may grow from now on with what comes: requests that are answered at the same time
 * fill a small one so often that clearing it up is half of the work.
 */
export function settleMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: object) => void;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  setFlagsFromString('--semi-space-growth-factor=2');
}
