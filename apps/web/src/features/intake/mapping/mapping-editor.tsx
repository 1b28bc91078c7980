import { isNeeded, type MappingField, mappingFields } from '@tillback/rules/intake/sales-mapping';
import { useTranslation } from 'react-i18next';
import type { SalesLook } from './file-look.ts';
import { gapsOf, type MappingDraft, withColumn } from './mapping-draft.ts';
import { MappingNotation } from './mapping-notation.tsx';
import { MappingRow } from './mapping-row.tsx';
import { useReadSample } from './read-sample.ts';
import { SaveMapping } from './save-mapping.tsx';
import { UnusableColumns } from './unusable-columns.tsx';
import './mapping.css';

type MappingEditorProps = { look: SalesLook; draft: MappingDraft; onChange: (draft: MappingDraft) => void };

/** Which column holds what, with samples, and how what stands there is to be read. */
export function MappingEditor({ look, draft, onChange }: MappingEditorProps) {
  const { t } = useTranslation('mapping');
  const { mapping, source } = draft;
  const read = useReadSample(mapping);
  const usable = look.columns.filter(({ isUsable }) => isUsable);
  const chosen = (field: MappingField) => usable.find(({ name }) => name === mapping.columns[field]);
  return (
    <>
      <section aria-labelledby="mapping-title">
        <h2 id="mapping-title" className="mapping-title">
          {t('title')}
        </h2>
        <p className="soft">{t('lead', { count: look.columns.length })}</p>
        <ul className="mapping-rows">
          {mappingFields.map((field) => (
            <MappingRow
              key={field}
              field={field}
              label={t(`field.${field}`)}
              hint={`${t(isNeeded(field) ? 'needed' : 'optional')} · ${t(`hint.${field}`)}`}
              unchosen={t(isNeeded(field) ? 'choose' : 'notInFile')}
              isGap={isNeeded(field) && !chosen(field)}
              columns={usable}
              chosen={chosen(field)}
              onChoose={(column) => onChange({ ...draft, mapping: withColumn(mapping, field, column) })}
              read={(cell) => read(field, cell)}
            />
          ))}
        </ul>
        <UnusableColumns columns={look.columns} />
      </section>
      <section aria-labelledby="notation-title">
        <h2 id="notation-title" className="mapping-title">
          {t('notationTitle')}
        </h2>
        <MappingNotation
          mapping={mapping}
          onChange={(next) => onChange({ ...draft, mapping: next })}
          isDateFormatSure={look.isDateFormatSure || draft.saved !== null}
          source={source}
          onSource={(next) => onChange({ ...draft, source: next })}
        />
      </section>
      <SaveMapping
        usualName={draft.saved?.name ?? ''}
        isWhole={gapsOf(draft, look).length === 0 && source.trim() !== ''}
        mapping={{ kind: 'sales', source, header: look.columns.map(({ name }) => name), mapping }}
        onSaved={(saved) => onChange({ ...draft, saved })}
      />
    </>
  );
}
