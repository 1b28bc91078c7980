import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { type ChangedField, changedFields } from './changed-fields.ts';
import './audit-changes.css';

/** What was changed: each field with what it was before and after, or as it was recorded where it is told otherwise. */
export function AuditChanges({ changes }: { changes: unknown }) {
  const { t } = useTranslation('audit');
  const fields = changedFields(changes);
  if (fields === null) return <pre className="audit-changes">{JSON.stringify(changes, null, 2)}</pre>;
  const columns: Column<ChangedField>[] = [
    { id: 'name', head: t('change.field'), isRowHead: true, cell: ({ name }) => name },
    { id: 'before', head: t('change.before'), cell: ({ before }) => <Value text={before} /> },
    { id: 'after', head: t('change.after'), cell: ({ after }) => <Value text={after} /> },
  ];
  return <DataTable caption={t('changes')} columns={columns} rows={fields} keyOf={({ name }) => name} />;
}

function Value({ text }: { text: string }) {
  const { t } = useTranslation('audit');
  return text === '' ? (
    <span className="soft">{t('change.nothing')}</span>
  ) : (
    <span className="audit-value">{text}</span>
  );
}
