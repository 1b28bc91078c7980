import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../lib/trpc.ts';
import type { FileLook } from './file-look.ts';
import { draftOfSaved, type MappingDraft } from './mapping-draft.ts';

type LayoutChoiceProps = { look: FileLook; draft: MappingDraft; onChange: (draft: MappingDraft) => void };

const byMapping = 'mapping';

/** By which layout a file is read: one that is known, a saved mapping, or what is chosen column by column. */
export function LayoutChoice({ look, draft, onChange }: LayoutChoiceProps) {
  const { t } = useTranslation('mapping');
  const saved = trpc.intake.listMappings.useQuery().data?.items ?? [];
  const value = draft.preset ?? draft.saved?.id ?? byMapping;

  function choose(layout: string) {
    const chosen = saved.find(({ id }) => id === layout);
    if (chosen) onChange(draftOfSaved(chosen));
    else onChange({ ...draft, preset: layout === byMapping ? null : layout, saved: null });
  }

  return (
    <div className="layout-choice">
      <Form.Label htmlFor="import-layout">{t('layout.label')}</Form.Label>
      <Form.Select id="import-layout" value={value} onChange={(event) => choose(event.target.value)}>
        {look.preset === null ? null : <option value={look.preset}>{t('layout.online-retail')}</option>}
        {saved.map(({ id, name }) => (
          <option key={id} value={id}>
            {t('layout.saved', { name })}
          </option>
        ))}
        <option value={byMapping}>{t('layout.mapping')}</option>
      </Form.Select>
      <Form.Text>
        {draft.preset === null
          ? draft.saved
            ? t('layout.savedHint')
            : t('layout.mappingHint')
          : t('layout.presetHint')}
      </Form.Text>
    </div>
  );
}
