import { cancelReasons, type OrderStatus, orderStatuses, paymentMethods } from '@tillback/rules/orders/order-state';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { TimelineEvent } from './order-types.ts';
import '../../components/timeline.css';

type OrderTimelineProps = { events: readonly TimelineEvent[]; currency: string };

/** What happened to the order, in its own order. */
export function OrderTimeline({ events, currency }: OrderTimelineProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  return (
    <section className="panel" aria-labelledby="order-timeline-title">
      <div className="panel-head">
        <h2 id="order-timeline-title">{t('timeline.title')}</h2>
      </div>
      <ol className="timeline">
        {events.map((event) => {
          const { amount, reference } = event.detail;
          return (
            <li key={`${event.at}${event.kind}${reference ?? ''}${amount ?? ''}`} className={`timeline-${event.kind}`}>
              <div>
                <span className="timeline-kind">{t(`timeline.${event.kind}`)}</span>
                {amount ? <span className="tabular"> {format.money(amount, currency)}</span> : null}
                <EventDetails event={event} />
              </div>
              <div className="small-text soft">
                <Instant at={event.at} withTime />
                {event.actor ? (
                  <>
                    {' '}
                    · <PersonName>{event.actor}</PersonName>
                  </>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** How it was paid, what it was before and after, and what was noted. */
function EventDetails({ event: { kind, detail } }: { event: TimelineEvent }) {
  const { t } = useTranslation('orders');
  const method = paymentMethods.find((known) => known === detail['method']);
  const cancelReason = kind === 'cancelled' ? cancelReasons.find((known) => known === detail['reason']) : undefined;
  const [before, after] = [statusIn(detail['before']), statusIn(detail['after'])];
  const details = [
    method && t(method !== 'wallet' && kind === 'repaid' ? `repayment.method.${method}` : `method.${method}`),
    cancelReason && t(`cancelReason.${cancelReason}`),
    before && after && t('timeline.change', { before: t(`status.${before}`), after: t(`status.${after}`) }),
    detail['reference'],
    kind === 'refunded' && detail['reason'],
  ];
  return details.filter(Boolean).map((text) => (
    <span key={String(text)} className="soft">
      {' '}
      {text}
    </span>
  ));
}

function statusIn(text: string | undefined): OrderStatus | undefined {
  return orderStatuses.find((status) => status === text);
}
