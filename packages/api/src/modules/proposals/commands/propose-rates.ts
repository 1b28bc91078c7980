import { formatPercent } from '@tillback/rules/cashback/rate';
import { Refusal } from '@tillback/rules/errors/refusal';
import { toPublicId } from '@tillback/rules/ids/ids';
import type { ProposeRatesInput } from '@tillback/rules/validation/proposals';
import type { Unit } from '../../../pipeline/unit.ts';
import { listRules, ratesByCode, versionStart } from '../../cashback/public.ts';
import type { ProposedRates } from '../entities/proposal.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { addProposal } from './add-proposal.ts';

/**
 * Proposes other cashback rates, compared with the latest that there are.
 * @throws {Refusal} `not_found`; `rule_violated` for a time that is over or rates that are the present ones; `conflict`
 */
export async function proposeRates(unit: Unit, input: ProposeRatesInput): Promise<ProposalAnswer> {
  const inForceFrom = versionStart(input.inForceFrom, unit.now);
  const present = await latestVersionOf(unit, input.id);
  const before = await ratesByCode(unit, present.rates);
  return addProposal(unit, {
    kind: 'cashback-rates',
    ruleId: input.id,
    presentVersion: present.version,
    readVersion: input.version,
    before,
    after: { ...before, ...percentsOf(await ratesByCode(unit, input.rates)) },
    inForceFrom,
    note: input.note,
  });
}

async function latestVersionOf(unit: Unit, ruleId: string) {
  const { items } = await listRules(unit);
  const rule = items.find(({ id }) => id === toPublicId('cashbackRule', ruleId));
  const [latest] = rule?.versions ?? [];
  if (!latest) {
    throw new Refusal('not_found', 'There is no such rule.');
  }
  return latest;
}

function percentsOf(rates: ProposeRatesInput['rates']): ProposedRates {
  return Object.fromEntries(Object.entries(rates).map(([code, basisPoints]) => [code, formatPercent(basisPoints)]));
}
