import { useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useForm, useWatch } from 'react-hook-form';
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
import { AmountField } from './amount-field.tsx';
import { useRecordPayment } from './use-order-changes.ts';

const longestReference = 120;
const fieldNames = ['amount', 'reference'] as const;

type PaymentFormProps = { order: Order; onEnd: () => void };

/** What was paid, by whom and how it is known; at first all that is due. */
export function PaymentForm({ order, onEnd }: PaymentFormProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const payment = useRecordPayment();
  const form = useForm({
    defaultValues: {
      amount: format.typedAmount(order.due),
      method: 'operator' as const,
      reference: '',
    } satisfies Fields,
  });
  const { errors } = form.formState;
  const amount = useWatch({ control: form.control, name: 'amount' });
  useEffect(() => form.setFocus('amount', { shouldSelect: true }), [form]);

  const submit = form.handleSubmit(({ reference, ...typed }: Fields) =>
    payment.mutate(
      {
        id: order.id,
        amount: readTypedAmount(typed.amount),
        method: typed.method,
        ...(reference.trim() && { reference: reference.trim() }),
      },
      {
        onSuccess: onEnd,
        onError: (error) => {
          const problem = problemOf(error);
          if (problem.code === 'insufficient_balance') form.setError('amount', { type: 'wallet-short' });
          else showFieldProblems<Fields>(problem, fieldNames, form.setError);
        },
      },
    ),
  );

  const isBesideField = fieldNames.some((name) => payment.error && problemOf(payment.error).errors[name]);
  return (
    <form className="order-action-form" noValidate onSubmit={submit}>
      <h2>{t('action.pay')}</h2>
      <ProblemNotice problem={payment.error && !isBesideField ? problemOf(payment.error) : null} />
      <div className="order-action-fields">
        <AmountField
          hint={t('payment.due', { amount: format.money(order.due, order.currency) })}
          most={order.due}
          currency={order.currency}
          error={errors.amount}
          register={form.register}
        />
        {order.customer ? (
          <Form.Group controlId="payment-method">
            <Form.Label>{t('payment.method')}</Form.Label>
            <Form.Select {...form.register('method')}>
              <option value="operator">{t('method.operator')}</option>
              <option value="wallet">{t('payment.fromWallet')}</option>
            </Form.Select>
          </Form.Group>
        ) : null}
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
        <SubmitButton isWorking={payment.isPending}>
          {mistakeOfAmount(amount, order.due) === null
            ? t('payment.submit', { amount: format.money(readTypedAmount(amount), order.currency) })
            : t('action.pay')}
        </SubmitButton>
        <Button variant="secondary" disabled={payment.isPending} onClick={onEnd}>
          {t('action.notNow')}
        </Button>
      </div>
    </form>
  );
}

type Fields = { amount: string; method: 'operator' | 'wallet'; reference: string };
