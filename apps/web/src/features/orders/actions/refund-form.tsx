import { useEffect, useRef, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import { problemOf } from '../../../lib/problem.ts';
import type { Order } from '../order-types.ts';
import { Moves } from './moves.tsx';
import { RefundLine } from './refund-line.tsx';
import { previewRefund, type Quantities, unitsLeft } from './refund-preview.ts';
import { useRefundOrder } from './use-order-changes.ts';

const longestReason = 500;

type RefundFormProps = { order: Order; onEnd: () => void };

/** Which units come back, whether into stock, and what that moves. */
export function RefundForm({ order, onEnd }: RefundFormProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const refund = useRefundOrder();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const [quantities, setQuantities] = useState<Quantities>({});
  const [restocked, setRestocked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const lines = order.lines.filter((line) => unitsLeft(line) > 0 && line.undoneAt === null);
  const chosen = lines.filter((line) => (quantities[line.id] ?? 0) > 0);
  const preview = previewRefund(order, quantities);

  const send = () =>
    refund.mutate(
      {
        id: order.id,
        lines: chosen.map(({ id }) => ({
          orderLineId: id,
          quantity: quantities[id] ?? 0,
          restock: restocked.has(id),
        })),
        ...(reason.trim() && { reason: reason.trim() }),
      },
      { onSuccess: onEnd },
    );

  return (
    <form
      className="order-action-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 ref={head} tabIndex={-1}>
        {t('action.refund')}
      </h2>
      <ProblemNotice problem={refund.error ? problemOf(refund.error) : null} />
      <ul className="refund-lines">
        {lines.map((line) => (
          <RefundLine
            key={line.id}
            line={line}
            quantity={quantities[line.id] ?? 0}
            isRestocked={restocked.has(line.id)}
            onQuantity={(quantity) => setQuantities({ ...quantities, [line.id]: quantity })}
            onRestock={(isIn) => setRestocked(isIn ? new Set([...restocked, line.id]) : without(restocked, line.id))}
          />
        ))}
      </ul>
      <Button
        variant="secondary"
        size="sm"
        className="refund-all"
        onClick={() => setQuantities(Object.fromEntries(lines.map((line) => [line.id, unitsLeft(line)])))}
      >
        {t('refund.all')}
      </Button>
      <Form.Group controlId="refund-reason">
        <Form.Label>{t('refund.reason')}</Form.Label>
        <Form.Control
          type="text"
          maxLength={longestReason}
          value={reason}
          autoComplete="off"
          onChange={(event) => setReason(event.target.value)}
        />
      </Form.Group>
      <div aria-live="polite">
        <Moves
          currency={order.currency}
          moves={[
            [t('moves.wallet'), preview.wallet],
            [t('moves.outside'), preview.outside],
            [t('moves.cashback'), preview.cashback],
          ]}
        />
      </div>
      <div className="order-action-buttons">
        <SubmitButton isWorking={refund.isPending} isDisabled={chosen.length === 0}>
          {t('refund.submit', { amount: format.money(preview.total, order.currency) })}
        </SubmitButton>
        <Button variant="secondary" disabled={refund.isPending} onClick={onEnd}>
          {t('action.notNow')}
        </Button>
      </div>
    </form>
  );
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((other) => other !== id));
}
