import { useTranslation } from 'react-i18next';
import type { Order } from '../order-types.ts';
import { Question } from './question.tsx';
import { useCompleteOrder } from './use-order-changes.ts';

type CompleteQuestionProps = { order: Order; onEnd: () => void };

/** Whether the order was sent or handed over. */
export function CompleteQuestion({ order, onEnd }: CompleteQuestionProps) {
  const { t } = useTranslation('orders');
  const complete = useCompleteOrder();
  return (
    <Question
      title={t('complete.title')}
      confirm={t('action.complete')}
      isWorking={complete.isPending}
      error={complete.error}
      onConfirm={() => complete.mutate({ id: order.id }, { onSuccess: onEnd })}
      onEnd={onEnd}
    >
      <p>{t('complete.text')}</p>
    </Question>
  );
}
