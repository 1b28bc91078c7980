import { type RecordField, recordFields } from '@tillback/rules/intake/record-mapping';
import { useTranslation } from 'react-i18next';
import { keepDraft } from '../chosen-file.ts';
import type { RecordLook } from '../mapping/file-look.ts';
import { MappingRow } from '../mapping/mapping-row.tsx';
import { UnusableColumns } from '../mapping/unusable-columns.tsx';
import { hasKey, isForNew, isKey, type RecordDraft, withRecordColumn } from './record-draft.ts';
import { useReadCell } from './use-read-cell.ts';

type RecordColumnsProps = { look: RecordLook; draft: RecordDraft };

/** Which column holds what of a product or a customer, with samples, and what a row needs. */
export function RecordColumns({ look, draft }: RecordColumnsProps) {
  const { t } = useTranslation(['records', 'mapping']);
  const { kind, mapping } = draft;
  const read = useReadCell(mapping);
  const usable = look.columns.filter(({ isUsable }) => isUsable);
  const isKnowable = hasKey(draft, look);
  const need = (field: RecordField) => {
    if (isKey(kind, field)) return t(`key.${kind}`);
    return isForNew(kind, field) ? t('forNew') : t('mapping:optional');
  };
  return (
    <section aria-labelledby="mapping-title">
      <h2 id="mapping-title" className="mapping-title">
        {t('mapping:title')}
      </h2>
      <p className="soft">
        {t('mapping:lead', { count: look.columns.length })} {t(`needs.${kind}`)}
      </p>
      <ul className="mapping-rows">
        {recordFields[kind].map((field) => (
          <MappingRow
            key={field}
            field={field}
            label={t(`field.${field}`)}
            hint={`${need(field)} · ${t(`hint.${field}`)}`}
            unchosen={t('mapping:notInFile')}
            isGap={!isKnowable && isKey(kind, field)}
            columns={usable}
            chosen={usable.find(({ name }) => name === mapping.columns[field])}
            onChoose={(column) => keepDraft(withRecordColumn(draft, field, column))}
            read={(cell) => read(field, cell)}
          />
        ))}
      </ul>
      <UnusableColumns columns={look.columns} />
    </section>
  );
}
