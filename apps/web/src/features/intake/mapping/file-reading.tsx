import { useTranslation } from 'react-i18next';
import { keepDraft } from '../chosen-file.ts';
import type { UploadRequest } from '../upload-store.ts';
import type { SalesLook } from './file-look.ts';
import { LayoutChoice } from './layout-choice.tsx';
import { draftOfSaved, gapsOf, type MappingDraft } from './mapping-draft.ts';
import { MappingEditor } from './mapping-editor.tsx';
import { SendActions } from './send-actions.tsx';
import './mapping.css';

type FileReadingProps = {
  file: File;
  sheet: string | null;
  look: SalesLook;
  draft: MappingDraft;
  onSend: (request: UploadRequest) => Promise<void>;
};

/** How a chosen file of sales will be read; then to be checked first, or imported at once. */
export function FileReading({ file, sheet, look, draft, onSend }: FileReadingProps) {
  const { t } = useTranslation('mapping');
  const gaps = gapsOf(draft, look);
  const isReady = gaps.length === 0 && (draft.preset !== null || draft.source.trim() !== '');
  const send = (dryRun: boolean) => void onSend({ kind: 'sales', file, sheet, dryRun, layout: layoutOf(draft) });
  return (
    <form
      className="file-reading"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send(true);
      }}
    >
      <LayoutChoice
        kind="sales"
        preset={look.preset}
        chosen={draft}
        onSaved={(saved) => keepDraft(draftOfSaved(draft, saved))}
        onPreset={(preset) => keepDraft({ ...draft, preset, saved: null })}
      />
      {draft.preset === null ? <MappingEditor look={look} draft={draft} onChange={keepDraft} /> : null}
      <SendActions kind="sales" isReady={isReady} onImport={() => send(false)}>
        {gaps.length > 0
          ? t('send.gaps', { count: gaps.length, fields: gaps.map((field) => t(`field.${field}`)).join(', ') })
          : t('send.hint')}
      </SendActions>
    </form>
  );
}

function layoutOf({ preset, mapping, source }: MappingDraft): UploadRequest['layout'] {
  return preset === null ? { mapping, source } : { preset };
}
