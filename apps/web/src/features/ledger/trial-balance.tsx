import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { Notice } from '../../components/notice.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';

type TrialBalanceAnswer = Outputs['ledger']['trialBalance'];
type Account = TrialBalanceAnswer['accounts'][number];

/** All accounts with their sums, and whether they agree. */
export function TrialBalance() {
  const balance = trpc.ledger.trialBalance.useQuery();
  return <Loaded query={balance}>{(data) => <Balances balance={data} />}</Loaded>;
}

function Balances({ balance }: { balance: TrialBalanceAnswer }) {
  const { t } = useTranslation('ledger');
  return (
    <div className="stack">
      {balance.balanced ? (
        <Notice tone="positive" title={t('balanced')}>
          {t('balancedText')}
        </Notice>
      ) : (
        <Notice tone="negative" title={t('unbalanced')}>
          {t('unbalancedText')}
        </Notice>
      )}
      <div className="panel">
        <DataTable
          caption={t('trialBalance')}
          columns={useAccountColumns(balance.currency)}
          rows={balance.accounts}
          keyOf={(row) => row.account}
        />
      </div>
    </div>
  );
}

function useAccountColumns(currency: string): Column<Account>[] {
  const { t } = useTranslation('ledger');
  const { accountName } = useLedgerWords();
  return [
    {
      id: 'account',
      head: t('column.account'),
      isRowHead: true,
      cell: (row) => (
        <Link to={`/ledger?account=${row.account}`} title={t('showTransfers')}>
          {accountName(row.account)}
        </Link>
      ),
    },
    ...(['debits', 'credits', 'balance'] as const).map((figure) => ({
      id: figure,
      head:
        figure === 'balance' ? <MoneyHead currency={currency}>{t('column.balance')}</MoneyHead> : t(`column.${figure}`),
      isFigure: true,
      cell: (row: Account) => <Amount value={row[figure]} dashForZero />,
    })),
  ];
}
