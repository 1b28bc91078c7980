import { formatAmount, parseAmount } from '@tillback/rules/money/amount';
import { useTranslation } from 'react-i18next';
import type { Order } from '../order-types.ts';
import { Moves } from './moves.tsx';
import { Question } from './question.tsx';
import { useCancelOrder } from './use-order-changes.ts';

type CancelQuestionProps = { order: Order; onEnd: () => void };

/** Whether to cancel the order, with what goes back to whom. */
export function CancelQuestion({ order, onEnd }: CancelQuestionProps) {
  const { t } = useTranslation('orders');
  const cancel = useCancelOrder();
  return (
    <Question
      title={t('cancel.title')}
      confirm={t('action.cancel')}
      isNegative
      isWorking={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ id: order.id }, { onSuccess: onEnd })}
      onEnd={onEnd}
    >
      <p>{t('cancel.text')}</p>
      <Moves
        currency={order.currency}
        moves={[
          [t('moves.wallet'), order.walletPaid],
          [t('moves.outside'), paidOutside(order)],
          [t('moves.cashback'), order.cashback],
        ]}
      />
    </Question>
  );
}

function paidOutside({ paid, walletPaid, currency }: Order): string {
  return formatAmount(parseAmount(paid, currency) - parseAmount(walletPaid, currency), currency);
}
