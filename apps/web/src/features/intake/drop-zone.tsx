import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import './drop-zone.css';

type DropZoneProps = { file: File | null; onChoose: (file: File | null) => void };

/** A field for a file, as large as its frame: a browser lets a file be dropped on it as well as chosen. */
export function DropZone({ file, onChoose }: DropZoneProps) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const [isOver, setOver] = useState(false);
  return (
    <label className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}>
      <input
        type="file"
        accept=".csv,.gz,text/csv,application/gzip"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
      <Icon name={file ? 'file' : 'upload'} />
      <span className="drop-zone-title">{file ? file.name : t('drop.title')}</span>
      <span className="soft">{file ? t('drop.chosen', { size: format.bytes(file.size) }) : t('drop.text')}</span>
    </label>
  );
}
