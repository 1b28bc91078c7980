import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { BulkAction, BulkChanged, BulkLine } from './catalog-types.ts';

type Fields = BulkLine['before'];

/** Each product before and after; one that stays as it is says why. `kind` is null where several things may differ. */
export function BulkLines({ kind, changed }: { kind: BulkAction['kind'] | null; changed: BulkChanged }) {
  const { t } = useTranslation('catalog');
  const inWords = useFieldInWords(kind, changed.currency);
  const columns: Column<BulkLine>[] = [
    { id: 'name', head: t('column.name'), isRowHead: true, cell: (line) => <bdi>{line.name}</bdi> },
    { id: 'sku', head: t('column.sku'), cell: (line) => <span className="nowrap">{line.sku}</span> },
    { id: 'before', head: t('bulk.before'), cell: (line) => inWords(line.before) },
    {
      id: 'after',
      head: t('bulk.after'),
      cell: (line) => {
        if (line.refused !== null) return <span className="soft">{t(`bulk.refused.${line.refused}`)}</span>;
        const isSame = inWords(line.before) === inWords(line.after);
        return isSame ? <span className="faint">{t('bulk.same')}</span> : inWords(line.after);
      },
    },
  ];
  return <DataTable caption={t('bulk.preview')} columns={columns} rows={changed.lines} keyOf={(line) => line.id} />;
}

function useFieldInWords(kind: BulkAction['kind'] | null, currency: string): (fields: Fields) => string {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  return (fields) => {
    const price = format.money(fields.price, currency);
    const state = fields.archived ? t('archived') : t(fields.active ? 'active' : 'inactive');
    if (kind === 'change-price') return price;
    if (kind === 'set-type') return fields.type;
    return kind === null ? [price, fields.type, state].join(' · ') : state;
  };
}
