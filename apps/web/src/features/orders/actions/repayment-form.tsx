import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import type { Order } from '../order-types.ts';
import { MoneyForm } from './money-form.tsx';
import { useRecordRepayment } from './use-order-changes.ts';

type RepaymentFormProps = { order: Order; onEnd: () => void };

/** What was given back of a cancelled order; at first all that is due. */
export function RepaymentForm({ order, onEnd }: RepaymentFormProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const repayment = useRecordRepayment();
  return (
    <MoneyForm
      order={order}
      title={t('action.repay')}
      hint={t('repayment.due', { amount: format.money(order.refundDue, order.currency) })}
      most={order.refundDue}
      isSending={repayment.isPending}
      error={repayment.error}
      // The wallet's part went back by itself: what is left, somebody gave back.
      send={({ method: _shop, ...typed }, answered) => repayment.mutate({ id: order.id, ...typed }, answered)}
      onEnd={onEnd}
    />
  );
}
