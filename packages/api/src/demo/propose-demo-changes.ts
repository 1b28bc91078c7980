import { proposeRates, proposeTerms } from '../modules/proposals/public.ts';
import type { Unit } from '../pipeline/unit.ts';

/** What the demo's operator proposes, for its admin to decide; where anything was proposed before, nothing more. */
export async function proposeDemoChanges(unit: Unit): Promise<void> {
  const known = await unit.db.selectFrom('proposals').select('id').limit(1).executeTakeFirst();
  if (known) {
    return;
  }
  const { id } = await unit.db.selectFrom('cashback_rules').select('id').limit(1).executeTakeFirstOrThrow();
  const rates = { A: 1000, B: 600, C: 250, X: 0 };
  await proposeRates(unit, {
    id,
    rates,
    note: 'Most of what we sell is of type B: a little more there will be noticed.',
  });
  const terms = { open: true, invitedCredit: '10.00', inviterReward: '10.00', rewardEvery: 4 };
  await proposeTerms(unit, { ...terms, note: 'Many inviters stop at four.' });
}
