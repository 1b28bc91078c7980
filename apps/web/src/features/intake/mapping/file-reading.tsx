import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { keepDraft } from '../chosen-file.ts';
import type { UploadRequest } from '../upload-store.ts';
import type { FileLook } from './file-look.ts';
import { LayoutChoice } from './layout-choice.tsx';
import { gapsOf, type MappingDraft } from './mapping-draft.ts';
import { MappingEditor } from './mapping-editor.tsx';
import './mapping.css';

type FileReadingProps = {
  file: File;
  sheet: string | null;
  look: FileLook;
  draft: MappingDraft;
  onSend: (request: UploadRequest) => Promise<void>;
};

/** How a chosen file will be read; then to be checked first, or imported at once. */
export function FileReading({ file, sheet, look, draft, onSend }: FileReadingProps) {
  const { t } = useTranslation('mapping');
  const gaps = gapsOf(draft, look);
  const isReady = gaps.length === 0 && (draft.preset !== null || draft.source.trim() !== '');
  const send = (dryRun: boolean) => void onSend({ file, sheet, dryRun, layout: layoutOf(draft) });
  return (
    <form
      className="file-reading"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send(true);
      }}
    >
      <LayoutChoice look={look} draft={draft} onChange={keepDraft} />
      {draft.preset === null ? <MappingEditor look={look} draft={draft} onChange={keepDraft} /> : null}
      <div className="import-actions">
        <Button type="submit" disabled={!isReady}>
          {t('send.check')}
        </Button>
        <Button variant="secondary" disabled={!isReady} onClick={() => send(false)}>
          {t('send.import')}
        </Button>
        <span className="faint" role="status">
          {gaps.length > 0
            ? t('send.gaps', { count: gaps.length, fields: gaps.map((field) => t(`field.${field}`)).join(', ') })
            : t('send.hint')}
        </span>
      </div>
    </form>
  );
}

function layoutOf({ preset, mapping, source }: MappingDraft): UploadRequest['layout'] {
  return preset === null ? { mapping, source } : { preset };
}
