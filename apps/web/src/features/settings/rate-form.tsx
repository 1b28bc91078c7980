import { productTypes } from '@tillback/rules/cashback/product-type';
import { isPercent } from '@tillback/rules/cashback/rate';
import { instantOfLocalTime } from '@tillback/rules/time/local-time';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { isDay } from '../../lib/day.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { useStore } from '../../lib/session.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { Rule } from './settings-types.ts';

type RateFields = { A: string; B: string; C: string; X: string; start: 'now' | 'later'; day: string };

type RateFormProps = { rule: Rule; onDone: (version: number) => void; onCancel: () => void };

/** A new version of the rates, from now or from the beginning of a later day of the store. */
export function RateForm({ rule, onDone, onCancel }: RateFormProps) {
  const { t } = useTranslation('settings');
  const mistakeText = useMistakeText('settings');
  const { form, submit, change } = useRateForm(rule, onDone);
  const { errors } = form.formState;
  const error = change.error && !problemOf(change.error).errors['inForceFrom'] ? change.error : null;
  const next = Math.max(...rule.versions.map(({ version }) => version)) + 1;
  return (
    <FormPanel
      error={error}
      onSubmit={submit}
      actions={
        <>
          <SubmitButton isWorking={change.isPending}>{t('rates.submit', { version: next })}</SubmitButton>
          <Button variant="secondary" onClick={onCancel}>
            {t('rates.cancel')}
          </Button>
        </>
      }
    >
      {productTypes.map((type) => (
        <TextField
          key={type}
          type="text"
          inputMode="decimal"
          label={t('rates.percent', { type })}
          error={errors[type]}
          errorText={mistakeText('rate', errors[type])}
          registration={form.register(type, { validate: { custom: (text) => isPercent(readPercent(text)) } })}
        />
      ))}
      <fieldset className="text-field">
        <legend className="form-label">{t('rates.start')}</legend>
        <Form.Check id="start-now" type="radio" value="now" label={t('rates.startNow')} {...form.register('start')} />
        <Form.Check
          id="start-later"
          type="radio"
          value="later"
          label={t('rates.startLater')}
          {...form.register('start')}
        />
      </fieldset>
      {form.watch('start') === 'later' ? (
        <TextField
          type="date"
          label={t('rates.day')}
          error={errors.day}
          errorText={mistakeText('inForceFrom', errors.day)}
          registration={form.register('day', { validate: { missing: (text) => isDay(text) } })}
        />
      ) : null}
    </FormPanel>
  );
}

function useRateForm(rule: Rule, onDone: (version: number) => void) {
  const { timeZone } = useStore();
  const utils = trpc.useUtils();
  const change = trpc.cashback.changeRates.useMutation({ onSuccess: () => utils.cashback.listRules.invalidate() });
  const { A, B, C, X } = rule.rates;
  const form = useForm<RateFields>({ defaultValues: { A, B, C, X, start: 'now', day: '' } });

  const submit = form.handleSubmit(({ start, day, ...rates }) => {
    const from = start === 'later' ? instantOfLocalTime(`${day} 00:00`, timeZone) : null;
    const percents = {
      A: readPercent(rates.A),
      B: readPercent(rates.B),
      C: readPercent(rates.C),
      X: readPercent(rates.X),
    };
    change.mutate(
      { id: rule.id, rates: percents, ...(from ? { inForceFrom: from.toISOString() } : {}) },
      {
        onSuccess: ({ versions }) => onDone(versions[0]?.version ?? 0),
        onError: (error) => {
          if (problemOf(error).errors['inForceFrom']) form.setError('day', { type: 'server' }, { shouldFocus: true });
        },
      },
    );
  });

  return { form, submit, change };
}

/** A comma may stand for the point. */
function readPercent(typed: string): string {
  return typed.trim().replace(',', '.');
}
