import { type OrderAction, type OrderObstacle, obstacleTo, orderActions } from '@tillback/rules/orders/order-actions';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { isZero } from '../../../lib/format/amount.ts';
import { useMay } from '../../../lib/session.tsx';
import type { Order } from '../order-types.ts';
import { CancelQuestion } from './cancel-question.tsx';
import { CompleteQuestion } from './complete-question.tsx';
import { PaymentForm } from './payment-form.tsx';
import { RefundForm } from './refund-form.tsx';
import { RepaymentForm } from './repayment-form.tsx';
import './order-actions.css';

/** What can be done with the order as it is, by whoever reads it; and why something can't. */
export function OrderActions({ order }: { order: Order }) {
  const seesStore = useMay('store.read');
  return seesStore ? <ActionsOfStaff order={order} /> : <ActionsOfShopper order={order} />;
}

/** A shopper's own order, while it is not paid; what never concerns them is not shown. */
function ActionsOfShopper({ order }: { order: Order }) {
  const mayCancel = useMay('orders.cancel') && order.status === 'placed';
  return mayCancel ? <Actions order={order} actions={['cancel']} obstacleOf={() => null} /> : null;
}

function ActionsOfStaff({ order }: { order: Order }) {
  const mayWrite = useMay('orders.write');
  const owesRefund = !isZero(order.refundDue);
  const obstacleOf = (action: OrderAction) => (mayWrite ? obstacleTo(action, { ...order, owesRefund }) : 'no-right');
  return <Actions order={order} actions={owesRefund ? ['repay'] : usualActions} obstacleOf={obstacleOf} />;
}

/** Of an order of which nothing is to be given back, as of nearly all. */
const usualActions = orderActions.filter((action) => action !== 'repay');

type Obstacle = OrderObstacle | 'no-right';

type ActionsProps = {
  order: Order;
  actions: readonly OrderAction[];
  obstacleOf: (action: OrderAction) => Obstacle | null;
};

function Actions({ order, actions, obstacleOf }: ActionsProps) {
  const { t } = useTranslation('orders');
  const reasonId = useId();
  const [asked, setAsked] = useState<OrderAction | null>(null);
  if (asked && !obstacleOf(asked)) {
    const Form = forms[asked];
    return (
      <AskedAction label={t(`action.${asked}`)}>
        <Form order={order} onEnd={() => setAsked(null)} />
      </AskedAction>
    );
  }
  const obstacles = [...new Set(actions.flatMap((action) => obstacleOf(action) ?? []))];
  return (
    <section className="panel order-action" aria-label={t('action.title')}>
      <div className="order-action-buttons">
        {actions.map((action) => {
          const obstacle = obstacleOf(action);
          return (
            <Button
              key={action}
              variant={action === firstOf(actions, obstacleOf) ? 'primary' : 'secondary'}
              disabled={obstacle !== null}
              aria-describedby={obstacle ? `${reasonId}-${obstacle}` : undefined}
              onClick={() => setAsked(action)}
            >
              {t(`action.${action}`)}
            </Button>
          );
        })}
      </div>
      {obstacles.map((obstacle) => (
        <p key={obstacle} id={`${reasonId}-${obstacle}`} className="order-action-reason soft">
          {actions
            .filter((action) => obstacleOf(action) === obstacle && obstacle !== 'no-right')
            .map((action) => t(`action.${action}`))
            .join(', ')}
          {obstacle === 'no-right' ? null : ': '}
          {t(`obstacle.${obstacle}`)}
        </p>
      ))}
    </section>
  );
}

/** What was asked for comes into sight, also above the bar of a phone. */
function AskedAction({ label, children }: { label: string; children: ReactNode }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer it with a promise, which is no way to clean up.
    panel.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section ref={panel} className="panel order-action" aria-label={label}>
      {children}
    </section>
  );
}

const forms = {
  pay: PaymentForm,
  complete: CompleteQuestion,
  cancel: CancelQuestion,
  refund: RefundForm,
  repay: RepaymentForm,
};

/** What comes next in the order's life is offered first; cancelling and refunding never are. */
function firstOf(actions: readonly OrderAction[], obstacleOf: (action: OrderAction) => Obstacle | null) {
  return actions.find((action) => !['cancel', 'refund'].includes(action) && !obstacleOf(action));
}
