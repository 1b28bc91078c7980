import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../lib/trpc.ts';
import type { SavedMapping } from './file-look.ts';

type LayoutChoiceProps = {
  kind: ImportKind;
  /** the preset whose columns the file has */
  preset: string | null;
  chosen: { preset: string | null; saved: SavedMapping | null };
  onSaved: (saved: SavedMapping) => void;
  /** by a preset; null: by what is chosen column by column */
  onPreset: (preset: string | null) => void;
};

const byMapping = 'mapping';

/** By which layout a file is read: one that is known, a saved mapping, or what is chosen column by column. */
export function LayoutChoice({ kind, preset, chosen, onSaved, onPreset }: LayoutChoiceProps) {
  const { t } = useTranslation('mapping');
  const saved = (trpc.intake.listMappings.useQuery().data?.items ?? []).filter((each) => each.kind === kind);

  function choose(layout: string) {
    const mapping = saved.find(({ id }) => id === layout);
    if (mapping) onSaved(mapping);
    else onPreset(layout === byMapping ? null : layout);
  }

  return (
    <div className="layout-choice">
      <Form.Label htmlFor="import-layout">{t('layout.label')}</Form.Label>
      <Form.Select
        id="import-layout"
        value={chosen.preset ?? chosen.saved?.id ?? byMapping}
        onChange={(event) => choose(event.target.value)}
      >
        {preset === null ? null : <option value={preset}>{t('layout.online-retail')}</option>}
        {saved.map(({ id, name }) => (
          <option key={id} value={id}>
            {t('layout.saved', { name })}
          </option>
        ))}
        <option value={byMapping}>{t('layout.mapping')}</option>
      </Form.Select>
      <Form.Text>
        {t(chosen.preset ? 'layout.presetHint' : chosen.saved ? 'layout.savedHint' : 'layout.mappingHint')}
      </Form.Text>
    </div>
  );
}
