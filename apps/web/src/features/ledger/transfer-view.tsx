import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Fact, Facts, FigureFacts, IdFact } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import type { Transfer, TransferDetail } from './ledger-types.ts';
import { SideName } from './side-name.tsx';

/** One transfer: what moved, whose, when, why, and what corrects it. */
export function TransferView({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation('ledger');
  return (
    <div className="stack">
      <div className="panel">
        <FigureFacts>
          <Fact name={t('column.amount')}>
            <Amount value={transfer.amount} currency={transfer.currency} />
          </Fact>
        </FigureFacts>
        <Facts>
          <Fact name={t('column.debit')}>
            <SideName side={transfer.debit} withLink />
          </Fact>
          <Fact name={t('column.credit')}>
            <SideName side={transfer.credit} withLink />
          </Fact>
          <Fact name={t('column.effectiveAt')}>
            <Instant at={transfer.effectiveAt} withTime />
          </Fact>
          <Fact name={t('column.recordedAt')}>
            <Instant at={transfer.recordedAt} withTime />
          </Fact>
          <Reasons transfer={transfer} />
          <IdFact name={t('column.id')} id={transfer.id} />
        </Facts>
      </div>
      {transfer.corrections.length > 0 ? <Corrections transfers={transfer.corrections} /> : null}
    </div>
  );
}

function Reasons({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation('ledger');
  const { order, entryId, correctsId, correction } = transfer;
  return (
    <>
      {order ? (
        <Fact name={t('column.order')}>
          <Link className="text-link" to={`/orders/${order.id}`}>
            {order.reference ?? order.id}
          </Link>
        </Fact>
      ) : null}
      {entryId ? (
        <Fact name={t('entry')}>
          <Link className="text-link" to={`/cashback/${entryId}`}>
            …{entryId.slice(-8)}
          </Link>
        </Fact>
      ) : null}
      {correctsId && correction ? (
        <Fact name={t('corrects')}>
          {t(`correction.${correction}`)} <span className="soft">·</span>{' '}
          <Link className="text-link" to={`/ledger/${correctsId}`}>
            …{correctsId.slice(-8)}
          </Link>
        </Fact>
      ) : null}
    </>
  );
}

function Corrections({ transfers }: { transfers: readonly Transfer[] }) {
  const { t } = useTranslation('ledger');
  const { kindName } = useLedgerWords();
  const columns: Column<Transfer>[] = [
    {
      id: 'kind',
      head: t('column.kind'),
      isRowHead: true,
      cell: (row) => <Link to={`/ledger/${row.id}`}>{kindName(row.kind)}</Link>,
    },
    { id: 'effectiveAt', head: t('column.effectiveAt'), cell: (row) => <Instant at={row.effectiveAt} /> },
    { id: 'credit', head: t('column.credit'), cell: (row) => <SideName side={row.credit} /> },
    {
      id: 'amount',
      head: t('column.amount'),
      isFigure: true,
      cell: (row) => <Amount value={row.amount} currency={row.currency} />,
    },
  ];
  return (
    <section className="panel" aria-labelledby="corrections-title">
      <div className="panel-head">
        <h2 id="corrections-title">{t('corrections')}</h2>
      </div>
      <DataTable caption={t('corrections')} columns={columns} rows={transfers} keyOf={(row) => row.id} />
    </section>
  );
}
