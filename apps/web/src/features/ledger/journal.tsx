import { accountKinds, transferKinds } from '@tillback/rules/ledger/kinds';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { AmountChip } from '../../components/amount-chip.tsx';
import { ClearableChip } from '../../components/clearable-chip.tsx';
import { DaysChip } from '../../components/days-chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { Instant } from '../../components/instant.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { trpc } from '../../lib/trpc.ts';
import { SideName } from './side-name.tsx';
import { useTransferColumns } from './use-transfer-columns.tsx';
import { type TransferListState, transferSorts, useTransferList } from './use-transfer-list.ts';

/** Every transfer there was. */
export function Journal() {
  const { t } = useTranslation('ledger');
  const { kindName } = useLedgerWords();
  const list = useTransferList();
  const linkTo = useBesideLink('/ledger');
  return (
    <ListView
      name="transfers"
      caption={t('journal')}
      list={list}
      columns={useTransferColumns()}
      card={(row) => (
        <RowCard
          link={linkTo(row.id)}
          name={kindName(row.kind)}
          figure={<Amount value={row.amount} currency={row.currency} />}
          lead={<Instant at={row.effectiveAt} />}
          badges={<SideName side={row.credit} />}
        />
      )}
      linkTo={linkTo}
      filters={<TransferChips list={list} />}
      sorts={transferSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      exportPath="/ledger/transfers"
      canPick
      countOf="transfers"
      nothingFound={t('nothingFound')}
      emptyState={
        <EmptyState icon="ledger" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function TransferChips({ list: { filters, address } }: { list: TransferListState }) {
  const { t } = useTranslation('ledger');
  const { kindName, accountName } = useLedgerWords();
  return (
    <>
      <ChoiceChip
        label={t('filter.account')}
        choices={accountKinds.map((value) => ({ value, label: accountName(value) }))}
        value={filters.account}
        onChange={(account) => address.change({ account })}
      />
      <ChoiceChip
        label={t('filter.kind')}
        choices={transferKinds.map((value) => ({ value, label: kindName(value) }))}
        value={filters.kind}
        onChange={(kind) => address.change({ kind })}
      />
      <AmountChip label={t('filter.amount')} bounds={filters} onChange={address.change} />
      <DaysChip days={filters} onChange={address.change} />
      {filters.customerId ? (
        <CustomerChip id={filters.customerId} onClear={() => address.change({ customerId: null })} />
      ) : null}
    </>
  );
}

function CustomerChip({ id, onClear }: { id: string; onClear: () => void }) {
  const { t } = useTranslation('ledger');
  const customer = trpc.customers.get.useQuery({ id });
  return <ClearableChip label={t('filter.customer')} value={customer.data?.name ?? '…'} onClear={onClear} />;
}
