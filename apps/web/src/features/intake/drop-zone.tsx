import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import './drop-zone.css';

type DropZoneProps = { kind: ImportKind; file: File | null; isOver: boolean; onChoose: (file: File | null) => void };

const accepted =
  '.csv,.gz,.xlsx,text/csv,application/gzip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A field for a file, as large as its frame, and small once there is one. */
export function DropZone({ kind, file, isOver, onChoose }: DropZoneProps) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const names = ['drop-zone', file ? 'drop-zone-filled' : '', isOver ? 'drop-zone-over' : ''];
  return (
    <label className={names.filter(Boolean).join(' ')}>
      <input
        type="file"
        accept={accepted}
        onChange={(event) => {
          onChoose(event.target.files?.[0] ?? null);
          // The same file, corrected, can be chosen again.
          event.target.value = '';
        }}
      />
      <Icon name={file ? 'file' : 'upload'} />
      <span className="drop-zone-title">{file ? <bdi>{file.name}</bdi> : t('drop.title')}</span>
      <span className="soft">
        {file ? t('drop.chosen', { size: format.bytes(file.size) }) : t(`drop.text.${kind}`)}
      </span>
    </label>
  );
}
