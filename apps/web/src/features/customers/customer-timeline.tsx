import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../../components/instant.tsx';
import { ListPager } from '../../components/list/list-pager.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useStore } from '../../lib/session.tsx';
import type { CustomerEvent } from './customer-types.ts';
import { useCustomerEvents } from './use-customer-lists.ts';
import '../../components/timeline.css';

/** What happened with a customer, the newest first. */
export function CustomerTimeline({ id }: { id: string }) {
  const { t } = useTranslation('customers');
  const list = useCustomerEvents(id);
  return (
    <Loaded query={list.query}>
      {({ items }) => (
        <section className="panel" aria-labelledby="customer-timeline-title">
          <div className="panel-head">
            <h2 id="customer-timeline-title">{t('section.timeline')}</h2>
            {items.length === 0 ? <span className="soft">{t('noEvents')}</span> : null}
          </div>
          {items.length > 0 ? (
            <ol className="timeline">
              {items.map((event) => (
                <TimelineEvent key={event.id} event={event} />
              ))}
            </ol>
          ) : null}
          <ListPager list={list} countOf="events" />
        </section>
      )}
    </Loaded>
  );
}

function TimelineEvent({ event }: { event: CustomerEvent }) {
  const { t, i18n } = useTranslation('customers');
  const { currency } = useStore();
  const format = useFormat();
  // What is done to customers may grow by more than this text file knows; it then shows by its own name.
  const key = `event.${event.kind}`;
  const name = i18n.exists(key, { ns: 'customers' }) ? t(key as 'event.order.placed') : event.kind;
  return (
    <li>
      <div>
        <span className="timeline-kind">{name}</span>{' '}
        {event.order ? (
          <Link className="text-link" to={`/orders/${event.order.id}`}>
            {event.order.reference ?? `…${event.order.id.slice(-8)}`}
          </Link>
        ) : null}
        {event.amount ? <span className="tabular"> {format.money(event.amount, currency)}</span> : null}
      </div>
      <Changes changes={event.changes} />
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
}

/** Each field with what it was before and after. */
function Changes({ changes }: { changes: unknown }) {
  const { t } = useTranslation('customers');
  const changed = typeof changes === 'object' && changes !== null ? Object.entries(changes) : [];
  return changed.map(([field, change]) =>
    isChange(change) ? (
      <div key={field} className="small-text">
        {t('change', {
          field: t(`column.${field}` as 'column.name'),
          before: change.before ?? t('none'),
          after: change.after ?? t('none'),
        })}
      </div>
    ) : null,
  );
}

function isChange(value: unknown): value is { before: string | null; after: string | null } {
  return typeof value === 'object' && value !== null && 'before' in value && 'after' in value;
}
