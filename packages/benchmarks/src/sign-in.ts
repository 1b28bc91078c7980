import { parseArgs } from 'node:util';
import { medianOf } from './load/latencies.ts';
import { say } from './report/say.ts';
import { closeOnStop } from './shop/close-on-stop.ts';
import { openShop } from './shop/open-shop.ts';

const { values } = parseArgs({ options: { tries: { type: 'string', default: '1000' } } });
const tries = Number(values.tries);
const mostApart = 0.05;
const password = 'correct horse battery';

/* How long a refused sign-in takes, one after the other over HTTP: nobody should learn from it which accounts there are. */
const shop = await openShop({ products: 1, shoppers: 1 });
closeOnStop(shop.close);
try {
  await signUp('existing@benchmark.test');
  await signUp('disabled@benchmark.test');
  await shop.owner.query(`update users set disabled_at = now() where email = 'disabled@benchmark.test'`);
  const medians = await measure([
    { account: 'existing', given: { email: 'existing@benchmark.test', password: 'not the password' } },
    { account: 'missing', given: { email: 'missing@benchmark.test', password } },
    { account: 'disabled', given: { email: 'disabled@benchmark.test', password } },
  ]);
  const apart = Math.max(...medians.values()) / Math.min(...medians.values()) - 1;
  for (const [account, median] of medians) say(`${account}: ${median.toFixed(2)} ms, the median of ${tries}`);
  say(`The medians are ${(apart * 100).toFixed(1)}% apart, and may be ${mostApart * 100}%.`);
  process.exitCode = apart <= mostApart ? 0 : 1;
} finally {
  await shop.close();
}

interface Case {
  readonly account: string;
  readonly given: { readonly email: string; readonly password: string };
}

/** The median of each case in milliseconds, tried in turns, each turn in another order: whatever else goes on falls on all alike. */
async function measure(cases: readonly Case[]): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(cases.map(({ account }) => [account, []]));
  for (let turn = 0; turn < tries; turn += 1) {
    for (let place = 0; place < cases.length; place += 1) {
      const next = cases[(turn + place) % cases.length];
      if (next) times.get(next.account)?.push(await timeOf(next));
    }
  }
  return new Map([...times].map(([account, taken]) => [account, medianOf(taken)]));
}

async function timeOf({ account, given }: Case): Promise<number> {
  const begin = performance.now();
  const answer = await send('/auth/login', given);
  await answer.arrayBuffer();
  const taken = performance.now() - begin;
  if (answer.status !== 401) {
    throw new Error(`A sign-in with a ${account} account was answered with ${answer.status}.`);
  }
  return taken;
}

async function signUp(email: string): Promise<void> {
  const answer = await send('/auth/signup', { email, password, name: 'Somebody' });
  if (answer.status !== 201) {
    throw new Error(`${email} could not sign up: ${answer.status}.`);
  }
}

function send(path: string, body: object): Promise<Response> {
  return fetch(`${shop.product.address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
