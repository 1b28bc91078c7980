import type { RecordKind } from '@tillback/rules/intake/record-mapping';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../components/data-table.tsx';
import { RowCard } from '../../../components/row-cards.tsx';
import type { ImportReport } from '../intake-types.ts';
import { PreviewSample } from '../preview/preview-sample.tsx';
import type { Preview } from '../preview/preview-types.ts';
import { FieldChanges } from './field-changes.tsx';
import { madeOf } from './made-of.ts';

type Records = NonNullable<Preview['records']>;
type PreviewedRecord = Records['added'][number];

type RecordPreviewProps = { kind: RecordKind; records: Records; report: ImportReport; currency: string };

/** Some of the products or customers that a file would add, and some that it would change, with what of them. */
export function RecordPreview({ kind, records, report, currency }: RecordPreviewProps) {
  const { t } = useTranslation(['records', 'mapping']);
  const totals = madeOf(kind, report);
  if (totals.added + totals.changed === 0) {
    return <p className="preview-nothing soft">{t(`nothing.${kind}`)}</p>;
  }
  const columns: Column<PreviewedRecord>[] = [
    { id: 'key', head: t(`keyHead.${kind}`), isRowHead: true, cell: ({ key }) => <bdi>{key}</bdi> },
    { id: 'name', head: t('field.name'), cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: 'fields',
      head: t('whatChanges'),
      cell: ({ fields }) => <FieldChanges fields={fields} currency={currency} />,
    },
  ];
  const card = ({ key, name, fields }: PreviewedRecord) => (
    <RowCard
      name={name}
      lead={
        <>
          <bdi>{key}</bdi>
          <FieldChanges fields={fields} currency={currency} />
        </>
      }
    />
  );
  return (['added', 'changed'] as const).map((made) => (
    <PreviewSample
      key={made}
      title={t(`${made}.${kind}`)}
      rows={records[made]}
      total={totals[made]}
      columns={columns}
      card={card}
      keyOf={({ key }) => key}
    />
  ));
}
