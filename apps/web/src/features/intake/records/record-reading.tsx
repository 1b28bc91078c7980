import { useTranslation } from 'react-i18next';
import { keepDraft } from '../chosen-file.ts';
import type { RecordLook } from '../mapping/file-look.ts';
import { LayoutChoice } from '../mapping/layout-choice.tsx';
import { DecimalChoice } from '../mapping/notation-choice.tsx';
import { SaveMapping } from '../mapping/save-mapping.tsx';
import { SendActions } from '../mapping/send-actions.tsx';
import type { UploadRequest } from '../upload-store.ts';
import { RecordColumns } from './record-columns.tsx';
import { hasKey, type RecordDraft } from './record-draft.ts';
import '../mapping/mapping.css';

type RecordReadingProps = {
  file: File;
  sheet: string | null;
  look: RecordLook;
  draft: RecordDraft;
  onSend: (request: UploadRequest) => Promise<void>;
};

/** How a chosen file of products or customers will be read; then to be checked first, or imported at once. */
export function RecordReading({ file, sheet, look, draft, onSend }: RecordReadingProps) {
  const { t } = useTranslation(['records', 'mapping']);
  const { kind, mapping, saved } = draft;
  const isReady = hasKey(draft, look);
  const send = (dryRun: boolean) => void onSend({ kind, file, sheet, dryRun, layout: { mapping } });
  return (
    <form
      className="file-reading"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send(true);
      }}
    >
      <LayoutChoice
        kind={kind}
        preset={null}
        chosen={{ preset: null, saved }}
        onSaved={(chosen) => keepDraft({ kind, mapping: chosen.recordMapping ?? mapping, saved: chosen })}
        onPreset={() => keepDraft({ ...draft, saved: null })}
      />
      <RecordColumns look={look} draft={draft} />
      {kind === 'products' ? (
        <div className="mapping-notation">
          <DecimalChoice
            value={mapping.decimalSeparator}
            onChoose={(decimalSeparator) => keepDraft({ ...draft, mapping: { ...mapping, decimalSeparator } })}
          />
        </div>
      ) : null}
      <SaveMapping
        usualName={saved?.name ?? ''}
        isWhole={isReady}
        mapping={{ kind, source: kind, header: look.columns.map(({ name }) => name), recordMapping: mapping }}
        onSaved={(kept) => keepDraft({ ...draft, saved: kept })}
      />
      <SendActions kind={kind} isReady={isReady} onImport={() => send(false)}>
        {isReady ? t('mapping:send.hint') : t(`gap.${kind}`)}
      </SendActions>
    </form>
  );
}
