import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Proposal } from './proposal-types.ts';

type ChangedField = { name: string; before: string; after: string };

/** Field by field what applies and what should; what stays as it is is not worth a row. */
export function ProposedChanges({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const fields = useFields(proposal).filter(({ before, after }) => before !== after);
  const columns: Column<ChangedField>[] = [
    { id: 'name', head: t('column.field'), isRowHead: true, cell: ({ name }) => name },
    {
      id: 'before',
      head: t('column.before'),
      isFigure: true,
      cell: ({ before }) => <span className="soft">{before}</span>,
    },
    { id: 'after', head: t('column.after'), isFigure: true, cell: ({ after }) => <strong>{after}</strong> },
  ];
  return <DataTable caption={t('changes')} columns={columns} rows={fields} keyOf={({ name }) => name} />;
}

function useFields({ rates, terms }: Pick<Proposal, 'rates' | 'terms'>): ChangedField[] {
  const { t } = useTranslation('proposals');
  const format = useFormat();
  if (rates) {
    const { before, after } = rates;
    return Object.keys(after).map((type) => ({
      name: t('field.rate', { type }),
      before: format.percent(before[type] ?? '0'),
      after: format.percent(after[type] ?? '0'),
    }));
  }
  if (!terms) return [];
  const { before, after, currency } = terms;
  const field = (name: keyof typeof before, written: (of: typeof before) => string): ChangedField => ({
    name: t(`field.${name}`),
    before: written(before),
    after: written(after),
  });
  return [
    field('open', ({ open }) => t(open ? 'yes' : 'no')),
    field('invitedCredit', ({ invitedCredit }) => format.money(invitedCredit, currency)),
    field('inviterReward', ({ inviterReward }) => format.money(inviterReward, currency)),
    field('rewardEvery', ({ rewardEvery }) => format.count(rewardEvery)),
  ];
}
