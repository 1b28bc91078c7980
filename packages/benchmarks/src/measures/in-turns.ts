import type { Latencies } from '../load/latencies.ts';
import { medianOf } from '../load/latencies.ts';
import type { LoadName } from '../load/loads.ts';
import { type LoadTask, runLoad } from '../load/run-load.ts';
import type { Sizes } from '../options.ts';

export type Load<Name extends LoadName = LoadName> = Pick<LoadTask<Name>, 'load' | 'parameters'> & {
  /** Outcomes other than this one mean that something is wrong. */
  readonly expected: string;
};

export interface Measured {
  readonly perSecond: number;
  readonly latencies: Latencies;
}

const warmUpSeconds = 1;
/** A server's code is only compiled for speed after some thousand requests, the product's as the floors'. */
const untilCompiledSeconds = 6;

/** Measures loads in turns, since a machine is not as fast from minute to minute. The median round of each counts. */
export async function inTurns<Names extends string>(
  { rounds, secondsARound, connections }: Pick<Sizes, 'rounds' | 'secondsARound' | 'connections'>,
  loads: Readonly<Record<Names, Load>>,
): Promise<Record<Names, Measured>> {
  const names = Object.keys(loads) as Names[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Measured[]])) as Record<Names, Measured[]>;
  for (const name of names) {
    await measureOnce(loads[name], { seconds: untilCompiledSeconds, connections });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      measured[name].push(await measureOnce(loads[name], { seconds: secondsARound, connections }));
    }
  }
  return Object.fromEntries(names.map((name) => [name, middleOf(measured[name])])) as Record<Names, Measured>;
}

/** The floors know nobody, and are asked without cookies. */
export function readBy(
  address: string,
  paths: readonly string[],
  cookies: readonly string[] = [],
): Load<'read by HTTP'> {
  return { load: 'read by HTTP', parameters: { address, paths, cookies }, expected: '200' };
}

async function measureOnce(
  { expected, ...load }: Load,
  times: { readonly seconds: number; readonly connections: number },
): Promise<Measured> {
  const { outcomes, ...measured } = await runLoad({ ...load, ...times, warmUpSeconds });
  const others = Object.keys(outcomes).filter((outcome) => outcome !== expected);
  if (others.length > 0) {
    throw new Error(`"${load.load}" was answered otherwise than by ${expected}: ${JSON.stringify(outcomes)}`);
  }
  return measured;
}

function middleOf(rounds: readonly Measured[]): Measured {
  const middle = medianOf(rounds.map((round) => round.perSecond));
  const found = rounds.find((round) => round.perSecond === middle);
  if (!found) {
    throw new Error('Nothing was measured.');
  }
  return found;
}
