import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { problemOf } from '../../lib/problem.ts';
import type { Proposal } from './proposal-types.ts';
import { useDeclineProposal } from './use-decide.ts';

const longestReason = 500;

type DeclineFormProps = { id: string; onDecided: (proposal: Proposal) => void; onCancel: () => void };

/** Why a proposal is turned down; whoever proposed it reads it. */
export function DeclineForm({ id, onDecided, onCancel }: DeclineFormProps) {
  const { t } = useTranslation('proposals');
  const decline = useDeclineProposal();
  const form = useForm({ defaultValues: { reason: '' } });
  const { errors } = form.formState;

  const submit = form.handleSubmit(({ reason }) => decline.mutate({ id, reason }, { onSuccess: onDecided }));

  return (
    <form className="proposal-decision" noValidate onSubmit={submit}>
      <ProblemNotice problem={decline.error ? problemOf(decline.error) : null} />
      <TextField
        type="text"
        label={t('reason')}
        hint={t('reasonHint')}
        error={errors.reason}
        errorText={errors.reason ? t(`mistake.${errors.reason.type === 'maxLength' ? 'tooLong' : 'missing'}`) : null}
        registration={form.register('reason', {
          maxLength: longestReason,
          validate: { missing: (reason) => reason.trim() !== '' },
        })}
      />
      <div className="proposal-buttons">
        <SubmitButton isWorking={decline.isPending}>{t('declineWithReason')}</SubmitButton>
        <Button variant="secondary" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
