import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import type { Order } from '../order-types.ts';
import { MoneyForm } from './money-form.tsx';
import { useRecordPayment } from './use-order-changes.ts';

type PaymentFormProps = { order: Order; onEnd: () => void };

/** What was paid, by whom and how it is known; at first all that is due. */
export function PaymentForm({ order, onEnd }: PaymentFormProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const payment = useRecordPayment();
  return (
    <MoneyForm
      order={order}
      title={t('action.pay')}
      hint={t('payment.due', { amount: format.money(order.due, order.currency) })}
      most={order.due}
      choice={
        order.customer
          ? (register) => (
              <Form.Group controlId="payment-method">
                <Form.Label>{t('payment.method')}</Form.Label>
                <Form.Select {...register('method')}>
                  <option value="operator">{t('method.operator')}</option>
                  <option value="wallet">{t('payment.fromWallet')}</option>
                </Form.Select>
              </Form.Group>
            )
          : undefined
      }
      isSending={payment.isPending}
      error={payment.error}
      send={(typed, answered) => payment.mutate({ id: order.id, ...typed }, answered)}
      onEnd={onEnd}
    />
  );
}
