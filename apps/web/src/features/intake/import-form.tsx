import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Notice } from '../../components/notice.tsx';
import { RowBones, Skeleton } from '../../components/skeleton.tsx';
import type { Problem } from '../../lib/problem.ts';
import { useMay } from '../../lib/session.tsx';
import { chooseFile, chooseSheet, useChosenFile } from './chosen-file.ts';
import { DropZone } from './drop-zone.tsx';
import { KindChoice } from './kind-choice.tsx';
import { type FileLook, useFileLook } from './mapping/file-look.ts';
import { FileReading } from './mapping/file-reading.tsx';
import { draftOf } from './mapping/mapping-draft.ts';
import { SavedMappings } from './mapping/saved-mappings.tsx';
import { SheetChoice } from './mapping/sheet-choice.tsx';
import { draftOfRecords } from './records/record-draft.ts';
import { RecordReading } from './records/record-reading.tsx';
import { UploadProgress } from './upload-progress.tsx';
import { forgetUpload, type UploadRequest, useUpload } from './upload-store.ts';
import { useFileProblem } from './use-file-problem.ts';
import { useImportKind } from './use-import-kind.ts';
import { usePageDrop } from './use-page-drop.ts';
import { useSendFile } from './use-send-file.ts';
import './import-form.css';

/** What a file holds, the file, how to read it, and whether to keep what it says. */
export function ImportForm() {
  const { t } = useTranslation('intake');
  const mayImport = useMay('intake.write');
  const upload = useUpload();
  if (!mayImport) {
    return (
      <Notice tone="neutral" title={t('notAllowed.title')}>
        {t('notAllowed.text')}
      </Notice>
    );
  }
  return upload.status === 'sending' ? <UploadProgress upload={upload} /> : <ChooseFile />;
}

function ChooseFile() {
  const upload = useUpload();
  const send = useSendAndShow();
  const [kind, chooseKind] = useImportKind();
  const { file, sheet } = useChosenFile();
  const sheets = useSheets(kind, file);
  const looked = useFileLook(kind, file, sheet);
  const choose = (next: File | null) => {
    chooseFile(next);
    forgetUpload();
  };
  const isOver = usePageDrop(choose);
  return (
    <section className="panel import-form">
      <KindChoice kind={kind} onChoose={chooseKind} />
      {upload.status === 'refused' ? <Refused fileName={upload.fileName} problem={upload.problem} /> : null}
      {file && looked.data && 'problem' in looked.data ? (
        <Refused fileName={file.name} problem={looked.data.problem} />
      ) : null}
      <DropZone kind={kind} file={file} isOver={isOver} onChoose={choose} />
      {sheets ? <SheetChoice names={sheets.names} chosen={sheet ?? sheets.name} onChoose={chooseSheet} /> : null}
      {file && looked.isPending ? <Looking /> : null}
      {file && looked.data && 'look' in looked.data ? (
        <Reading key={looked.dataUpdatedAt} file={file} sheet={sheet} look={looked.data.look} onSend={send} />
      ) : (
        <SavedMappings kind={kind} />
      )}
    </section>
  );
}

type ReadingProps = {
  file: File;
  sheet: string | null;
  look: FileLook;
  onSend: (request: UploadRequest) => Promise<void>;
};

/** What was chosen for one kind of file does not count for another. */
function Reading({ look, ...sent }: ReadingProps) {
  const { draft } = useChosenFile();
  if (look.kind !== 'sales') {
    const chosen = draft?.kind === look.kind ? draft : draftOfRecords(look);
    return <RecordReading {...sent} look={look} draft={chosen} />;
  }
  return <FileReading {...sent} look={look} draft={draft?.kind === 'sales' ? draft : draftOf(look)} />;
}

/** The sheets to choose from, whatever becomes of the one that is chosen; null where there is nothing to choose. */
function useSheets(kind: ImportKind, file: File | null) {
  const { data } = useFileLook(kind, file, null);
  const sheet = data && 'look' in data ? data.look.sheet : null;
  return sheet && sheet.names.length > 1 ? sheet : null;
}

function Refused({ fileName, problem }: { fileName: string; problem: Problem }) {
  const { t } = useTranslation('intake');
  const { title, detail } = useFileProblem()(problem);
  return (
    <Notice tone="negative" title={t('refused', { file: fileName, reason: title })}>
      {detail}
    </Notice>
  );
}

function Looking() {
  return (
    <Skeleton>
      <RowBones rows={6} />
    </Skeleton>
  );
}

function useSendAndShow() {
  const navigate = useNavigate();
  const send = useSendFile();
  return async (request: UploadRequest) => {
    const id = await send(request);
    if (id !== null) chooseFile(null);
    // Whoever has gone on to another page meanwhile is not called back.
    if (id !== null && location.pathname === '/intake') await navigate(`/intake/${id}`);
  };
}
