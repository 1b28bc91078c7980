import { formatAmount, parseAmount } from '@tillback/rules/money/amount';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts, FigureFacts, IdFact } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { PersonName } from '../../components/person-name.tsx';
import type { CashbackEntry } from './cashback-types.ts';
import { entryName } from './entry-name.ts';

/** What was earned and what is left of it, by whom, with which order and when. */
export function EntryFacts({ entry }: { entry: CashbackEntry }) {
  const { t } = useTranslation('cashback');
  const { currency } = entry;
  const leftMinor = parseAmount(entry.amount, currency) - parseAmount(entry.takenBack, currency);
  return (
    <div className="panel">
      <FigureFacts>
        <Fact name={t('column.amount')}>
          <Amount value={entry.amount} currency={currency} />
        </Fact>
        <Fact name={t('column.takenBack')}>
          <Amount value={entry.takenBack} currency={currency} />
        </Fact>
        <Fact name={t('column.left')}>
          <Amount value={formatAmount(leftMinor, currency)} currency={currency} />
        </Fact>
      </FigureFacts>
      <Facts>
        <Fact name={t('column.order')}>
          <Link className="text-link" to={`/orders/${entry.orderId}`}>
            {entryName(entry)}
          </Link>
        </Fact>
        <Fact name={t('column.customer')}>
          <Link className="text-link" to={`/customers/${entry.customer.id}`}>
            <PersonName>{entry.customer.name}</PersonName>
          </Link>
        </Fact>
        <When name={t('column.effectiveAt')} at={entry.effectiveAt} />
        <When name={t('column.confirmsAt')} at={entry.confirmedAt === null ? entry.confirmsAt : null} />
        <When name={t('column.confirmedAt')} at={entry.confirmedAt} />
        {entry.payout === 'provider' ? <Fact name={t('payout.name')}>{t('payout.provider')}</Fact> : null}
        <IdFact name={t('id')} id={entry.id} />
      </Facts>
    </div>
  );
}

function When({ name, at }: { name: string; at: string | null }) {
  return at === null ? null : (
    <Fact name={name}>
      <Instant at={at} withTime />
    </Fact>
  );
}
