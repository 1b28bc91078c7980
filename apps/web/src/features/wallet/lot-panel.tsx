import { useId } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { LotDay } from './lot-days.ts';
import { LotSource } from './lot-source.tsx';
import type { OwnLots } from './use-own-lots.ts';
import './lot-panel.css';

type LotPanelProps = {
  title: string;
  /** what the days mean, or why there are none */
  lead: string;
  days: readonly LotDay[];
  list: OwnLots;
  currency: string;
};

/** Lots by their days: how much in all, and where each comes from. */
export function LotPanel({ title, lead, days, list, currency }: LotPanelProps) {
  const { t } = useTranslation('wallet');
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        <p className="lot-panel-lead soft">{lead}</p>
      </div>
      {days.length > 0 ? (
        <ol className="lot-days">
          {days.map((day) => (
            <LotDayItem key={day.name} day={day} currency={currency} />
          ))}
        </ol>
      ) : null}
      {list.hasNextPage ? (
        <div className="lot-panel-more">
          <Button
            variant="secondary"
            size="sm"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('showMore')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function LotDayItem({ day: { name, at, lots, total }, currency }: { day: LotDay; currency: string }) {
  return (
    <li>
      <div className="lot-day">
        <span className="lot-day-name">{at ? <Instant at={at} /> : name}</span>
        <span className="lot-day-name">
          <Amount value={total} currency={currency} />
        </span>
      </div>
      <ul className="lots">
        {lots.map((lot) => (
          <li key={lot.id} className="lot-day">
            <span>
              <LotSource lot={lot} />
            </span>
            {lots.length > 1 ? <Amount value={lot.remaining} currency={currency} /> : null}
          </li>
        ))}
      </ul>
    </li>
  );
}
