import type { ProposeTermsInput } from '@tillback/rules/validation/proposals';
import Form from 'react-bootstrap/Form';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { problemOf } from '../../lib/problem.ts';
import { useMay } from '../../lib/session.tsx';
import { fieldsOf } from './programme-fields.ts';
import { ProgrammeOutcome } from './programme-outcome.tsx';
import type { ProgrammeFields } from './programme-resolver.ts';
import type { Programme } from './referral-types.ts';
import { useChangeProgramme } from './use-change-programme.ts';
import { useProposeTerms } from './use-propose-terms.ts';
import './programme-form.css';

// The validation weighs more than the form: it comes when the form is first sent.
const loadResolver = () => import('./programme-resolver.ts');

const numbers = ['invitedCredit', 'inviterReward', 'rewardEvery'] as const;

/** The terms in force, for an admin to change, for an operator to propose others, and for auditors to read. */
export function ProgrammeForm({ programme }: { programme: Programme }) {
  const { t } = useTranslation('referrals');
  const mayDecide = useMay('rules.write');
  const mayChange = useMay('rules.propose');
  const format = useFormat();
  const change = useChangeProgramme();
  const proposal = useProposeTerms();
  const form = useForm<ProgrammeFields, unknown, ProposeTermsInput>({
    resolver: async (...values) => (await loadResolver()).programmeResolver(...values),
    values: fieldsOf(programme, format.typedAmount),
  });
  const { errors, isDirty } = form.formState;

  const onError = (error: unknown) => showFieldProblems(problemOf(error), numbers, form.setError);
  const submit = form.handleSubmit(({ note, ...terms }) =>
    mayDecide
      ? change.mutate(terms, { onError })
      : proposal.mutate({ ...terms, note }, { onError, onSuccess: () => form.reset() }),
  );

  return (
    <form className="panel programme-form" noValidate onSubmit={submit} aria-labelledby="terms-title">
      <h2 id="terms-title">{t('programme.terms')}</h2>
      {mayChange ? null : <Notice tone="neutral" icon="person" title={t('programme.adminsOnly')} />}
      <ProgrammeOutcome change={change} proposal={proposal} fields={numbers} />
      <Form.Check
        type="switch"
        id="programme-open"
        disabled={!mayChange}
        label={<OpenLabel />}
        {...form.register('open')}
      />
      <div className="programme-fields">
        {numbers.map((name) => (
          <TextField
            key={name}
            label={t(`programme.${name}`, { currency: programme.currency })}
            type="text"
            inputMode={name === 'rewardEvery' ? 'numeric' : 'decimal'}
            autoComplete="off"
            hint={name === 'rewardEvery' ? t('programme.rewardEveryHint') : undefined}
            disabled={!mayChange}
            error={errors[name]}
            errorText={errors[name] ? t(`programme.mistake.${name}`) : null}
            registration={form.register(name)}
          />
        ))}
      </div>
      {mayChange && !mayDecide ? (
        <TextField
          label={t('programme.note')}
          type="text"
          hint={t('programme.noteHint')}
          error={errors.note}
          errorText={errors.note ? t('programme.mistake.note') : null}
          registration={form.register('note')}
        />
      ) : null}
      {mayChange ? (
        <div>
          <SubmitButton isWorking={change.isPending || proposal.isPending} isDisabled={!isDirty}>
            {t(mayDecide ? 'programme.save' : 'programme.propose')}
          </SubmitButton>
        </div>
      ) : null}
    </form>
  );
}

function OpenLabel() {
  const { t } = useTranslation('referrals');
  return (
    <>
      <span className="programme-open-name">{t('programme.open')}</span>
      <span className="soft">{t('programme.openHint')}</span>
    </>
  );
}
