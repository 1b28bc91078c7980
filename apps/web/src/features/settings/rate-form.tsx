import { isPercent } from '@tillback/rules/cashback/rate';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { isDay } from '../../lib/day.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import type { Rule } from './settings-types.ts';
import { type RateOutcome, readPercent, useRateForm } from './use-rate-form.ts';

const longestNote = 500;

type RateFormProps = { rule: Rule; onDone: (outcome: RateOutcome) => void; onCancel: () => void };

/** A new version of the rates, from now or from the beginning of a later day of the store; or a proposal of one. */
export function RateForm({ rule, onDone, onCancel }: RateFormProps) {
  const { t } = useTranslation('settings');
  const mistakeText = useMistakeText('settings');
  const { form, submit, isPending, error, isProposal, next } = useRateForm(rule, onDone);
  const { errors } = form.formState;
  const isOfDay = error !== null && problemOf(error).errors['inForceFrom'] !== undefined;
  return (
    <FormPanel
      error={isOfDay ? null : error}
      onSubmit={submit}
      actions={
        <>
          <SubmitButton isWorking={isPending}>
            {t(isProposal ? 'rates.submitProposal' : 'rates.submit', { version: next })}
          </SubmitButton>
          <Button variant="secondary" onClick={onCancel}>
            {t('rates.cancel')}
          </Button>
        </>
      }
    >
      {form.getValues('rates').map(({ type }, index) => (
        <TextField
          key={type}
          type="text"
          inputMode="decimal"
          label={t('rates.percent', { type })}
          error={errors.rates?.[index]?.percent}
          errorText={mistakeText('rate', errors.rates?.[index]?.percent)}
          registration={form.register(`rates.${index}.percent`, {
            validate: { custom: (text) => isPercent(readPercent(text)) },
          })}
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
      {isProposal ? (
        <TextField
          type="text"
          label={t('rates.note')}
          hint={t('rates.noteHint')}
          error={errors.note}
          errorText={mistakeText('note', errors.note)}
          registration={form.register('note', { maxLength: longestNote })}
        />
      ) : null}
    </FormPanel>
  );
}
