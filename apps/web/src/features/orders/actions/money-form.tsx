import { type ReactNode, useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import { type UseFormRegister, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { showFieldProblems } from '../../../lib/field-problems.ts';
import { readTypedAmount } from '../../../lib/format/amount.ts';
import { mistakeOfAmount } from '../../../lib/format/mistake-of-amount.ts';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import { problemOf } from '../../../lib/problem.ts';
import type { Order } from '../order-types.ts';
import { AmountField, type MoneyFields } from './amount-field.tsx';

const longestReference = 120;
const fieldNames = ['amount', 'reference'] as const;

/** What is sent of it: the amount as decimal text, the reference only where there is one. */
type TypedMoney = { amount: string; method: MoneyFields['method']; reference?: string };

type MoneyFormProps = {
  order: Order;
  title: string;
  hint: string;
  /** all that it may be, which it is at first; decimal text */
  most: string;
  /** a choice between the amount and the reference */
  choice?: ((register: UseFormRegister<MoneyFields>) => ReactNode) | undefined;
  isSending: boolean;
  error: unknown;
  send: (typed: TypedMoney, answered: { onSuccess: () => void; onError: (error: unknown) => void }) => void;
  onEnd: () => void;
};

/** Records money that moved outside: how much, and how it is known there. */
export function MoneyForm({ order, title, hint, most, choice, isSending, error, send, onEnd }: MoneyFormProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const form = useForm<MoneyFields>({
    defaultValues: { amount: format.typedAmount(most), method: 'operator', reference: '' },
  });
  const { errors } = form.formState;
  const amount = useWatch({ control: form.control, name: 'amount' });
  useEffect(() => form.setFocus('amount', { shouldSelect: true }), [form]);

  const submit = form.handleSubmit(({ amount: typed, method, reference }) =>
    send(
      { amount: readTypedAmount(typed), method, ...(reference.trim() && { reference: reference.trim() }) },
      {
        onSuccess: onEnd,
        onError: (failure) => {
          const problem = problemOf(failure);
          if (problem.code === 'insufficient_balance') form.setError('amount', { type: 'wallet-short' });
          else showFieldProblems<MoneyFields>(problem, fieldNames, form.setError);
        },
      },
    ),
  );

  const isBesideField = fieldNames.some((name) => error && problemOf(error).errors[name]);
  return (
    <form className="order-action-form" noValidate onSubmit={submit}>
      <h2>{title}</h2>
      <ProblemNotice problem={error && !isBesideField ? problemOf(error) : null} />
      <div className="order-action-fields">
        <AmountField hint={hint} most={most} currency={order.currency} error={errors.amount} register={form.register} />
        {choice?.(form.register)}
        <TextField
          type="text"
          label={t('payment.reference')}
          hint={t('payment.referenceHint')}
          error={errors.reference}
          errorText={errors.reference?.message ?? null}
          registration={form.register('reference', { maxLength: longestReference })}
        />
      </div>
      <div className="order-action-buttons">
        <SubmitButton isWorking={isSending}>
          {mistakeOfAmount(amount, most) === null
            ? t('payment.submit', { amount: format.money(readTypedAmount(amount), order.currency) })
            : title}
        </SubmitButton>
        <Button variant="secondary" disabled={isSending} onClick={onEnd}>
          {t('action.notNow')}
        </Button>
      </div>
    </form>
  );
}
