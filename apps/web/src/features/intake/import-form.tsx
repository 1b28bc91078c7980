import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Notice } from '../../components/notice.tsx';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { useMay } from '../../lib/session.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImportOptions, importPresets } from './import-options.tsx';
import { UploadProgress } from './upload-progress.tsx';
import { forgetUpload, useUpload } from './upload-store.ts';
import { useSendFile } from './use-send-file.ts';
import './import-form.css';

/** A file, how to read it, and whether to keep what it says. */
export function ImportForm() {
  const { t } = useTranslation('intake');
  const navigate = useNavigate();
  const mayImport = useMay('intake.write');
  const upload = useUpload();
  const problemText = useProblemText();
  const send = useSendFile();
  const [file, setFile] = useState<File | null>(null);
  const [preset, setPreset] = useState<string>(importPresets[0]);
  const [dryRun, setDryRun] = useState(false);

  async function submit() {
    if (!file) return;
    const id = await send({ file, preset, dryRun });
    // Whoever has gone on to another page meanwhile is not called back.
    if (id !== null && location.pathname === '/intake') await navigate(`/intake/${id}`);
  }

  function choose(next: File | null) {
    setFile(next);
    forgetUpload();
  }

  if (!mayImport) {
    return (
      <Notice tone="neutral" title={t('notAllowed.title')}>
        {t('notAllowed.text')}
      </Notice>
    );
  }
  if (upload.status === 'sending') return <UploadProgress upload={upload} />;
  const refusal = upload.status === 'refused' ? problemText(upload.problem) : null;
  return (
    <form
      className="panel import-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {upload.status === 'refused' && refusal ? (
        <Notice tone="negative" title={t('refused', { file: upload.fileName, reason: refusal.title })}>
          {refusal.detail}
        </Notice>
      ) : null}
      <DropZone file={file} onChoose={choose} />
      <ImportOptions preset={preset} onPreset={setPreset} dryRun={dryRun} onDryRun={setDryRun} />
      <div className="import-actions">
        <Button type="submit" disabled={!file}>
          {dryRun ? t('submit.dryRun') : t('submit.import')}
        </Button>
        {file ? null : <span className="faint">{t('submit.needsFile')}</span>}
      </div>
    </form>
  );
}
