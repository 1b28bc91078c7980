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
                {reference ? <span className="soft"> {reference}</span> : null}
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
