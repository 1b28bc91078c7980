import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { Notice } from '../../components/notice.tsx';
import { RowCard, RowCards } from '../../components/row-cards.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';

type TrialBalanceAnswer = Outputs['ledger']['trialBalance'];
type Account = TrialBalanceAnswer['accounts'][number];

type AccountCardProps = { account: Account; currency: string };

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
        <Accounts balance={balance} />
      </div>
    </div>
  );
}

function Accounts({ balance: { accounts, currency } }: { balance: TrialBalanceAnswer }) {
  const { t } = useTranslation('ledger');
  const isPhone = useMediaQuery(onPhone);
  const columns = useAccountColumns(currency);
  const keyOf = ({ account }: Account) => account;
  if (!isPhone) return <DataTable caption={t('trialBalance')} columns={columns} rows={accounts} keyOf={keyOf} />;
  const card = (account: Account) => <AccountCard account={account} currency={currency} />;
  return <RowCards rows={accounts} keyOf={keyOf} isStale={false} card={card} />;
}

function AccountCard({ account: { account, debits, credits, balance }, currency }: AccountCardProps) {
  const { t } = useTranslation('ledger');
  const { accountName } = useLedgerWords();
  return (
    <RowCard
      link={{ to: `/ledger?account=${account}` }}
      name={accountName(account)}
      figure={<Amount value={balance} currency={currency} />}
      lead={
        <span className="tabular">
          {t('column.debits')} <Amount value={debits} /> · {t('column.credits')} <Amount value={credits} />
        </span>
      }
    />
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
