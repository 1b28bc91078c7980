import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Upload } from './upload-store.ts';

type UploadProgressProps = { upload: Extract<Upload, { status: 'sending' }> };

/** A file on its way to the server. Closing the tab would stop it, so the browser asks first. */
export function UploadProgress({ upload }: UploadProgressProps) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  const percent = Math.round((upload.sentBytes / Math.max(upload.totalBytes, 1)) * 100);
  return (
    <section className="panel upload-progress" aria-labelledby="upload-title">
      <h2 id="upload-title">{t('upload.title', { file: upload.fileName })}</h2>
      <ProgressBar percent={percent} labelledBy="upload-title" />
      <div className="upload-progress-words soft tabular">
        <span>
          {t('upload.sent', { sent: format.bytes(upload.sentBytes), total: format.bytes(upload.totalBytes) })}
        </span>
        <span>{percent}%</span>
      </div>
    </section>
  );
}
