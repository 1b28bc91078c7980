import { instantOfLocalTime } from '@tillback/rules/time/local-time';
import { useForm } from 'react-hook-form';
import { problemOf } from '../../lib/problem.ts';
import { useMay, useStore } from '../../lib/session.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { Rule } from './settings-types.ts';

export type RateFields = {
  rates: { type: string; percent: string }[];
  start: 'now' | 'later';
  day: string;
  note: string;
};

/** The version that was added; null: one was proposed. */
export type RateOutcome = number | null;

/** Adds a version of the rates, or proposes one where another decides. */
export function useRateForm(rule: Rule, onDone: (outcome: RateOutcome) => void) {
  const { timeZone } = useStore();
  const utils = trpc.useUtils();
  const isProposal = !useMay('rules.write');
  const change = trpc.cashback.changeRates.useMutation({ onSuccess: () => utils.cashback.listRules.invalidate() });
  const propose = trpc.proposals.proposeRates.useMutation({ onSuccess: () => utils.proposals.invalidate() });
  const latest = Math.max(...rule.versions.map(({ version }) => version));
  const rates = Object.entries(rule.rates).map(([type, percent]) => ({ type, percent }));
  const form = useForm<RateFields>({ defaultValues: { rates, start: 'now', day: '', note: '' } });

  const submit = form.handleSubmit(async ({ note, ...fields }) => {
    const changed = { id: rule.id, ...changeOf(fields, timeZone) };
    try {
      if (isProposal) {
        await propose.mutateAsync({ ...changed, version: latest, note: note.trim() || null });
        onDone(null);
      } else {
        const { versions } = await change.mutateAsync(changed);
        onDone(versions[0]?.version ?? latest);
      }
    } catch (error) {
      if (problemOf(error).errors['inForceFrom']) form.setError('day', { type: 'server' }, { shouldFocus: true });
    }
  });

  const { isPending, error } = isProposal ? propose : change;
  return { form, submit, isPending, error, isProposal, next: latest + 1 };
}

function changeOf({ rates, start, day }: Omit<RateFields, 'note'>, timeZone: string) {
  const from = start === 'later' ? instantOfLocalTime(`${day} 00:00`, timeZone) : null;
  return {
    rates: Object.fromEntries(rates.map(({ type, percent }) => [type, readPercent(percent)])),
    ...(from ? { inForceFrom: from.toISOString() } : {}),
  };
}

/** A comma may stand for the point. */
export function readPercent(typed: string): string {
  return typed.trim().replace(',', '.');
}
