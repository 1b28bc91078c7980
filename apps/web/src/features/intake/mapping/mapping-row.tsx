import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import type { FileColumn } from './file-look.ts';
import type { SampleReading } from './read-sample.ts';

type MappingRowProps = {
  field: string;
  label: string;
  /** whether it is needed, and what for */
  hint: string;
  /** what is said of a field without a column */
  unchosen: string;
  /** it needs a column and has none */
  isGap: boolean;
  columns: readonly FileColumn[];
  chosen: FileColumn | undefined;
  onChoose: (column: string | null) => void;
  read: (cell: string) => SampleReading;
};

const samplesShown = 3;

/** One field: which column holds it, and what the first rows have there. */
export function MappingRow({ field, label, hint, unchosen, isGap, columns, chosen, onChoose, read }: MappingRowProps) {
  const id = `mapping-${field}`;
  return (
    <li className={isGap ? 'mapping-row mapping-row-gap' : 'mapping-row'}>
      <div className="mapping-field">
        <Form.Label htmlFor={id}>{label}</Form.Label>
        <span className="small-text faint" id={`${id}-hint`}>
          {hint}
        </span>
      </div>
      <Form.Select
        id={id}
        value={chosen?.name ?? ''}
        isInvalid={isGap}
        aria-invalid={isGap}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">{unchosen}</option>
        {columns.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Form.Select>
      {chosen ? <Samples cells={chosen.samples} read={read} /> : <NoSamples isGap={isGap} />}
    </li>
  );
}

function NoSamples({ isGap }: { isGap: boolean }) {
  const { t } = useTranslation('mapping');
  if (!isGap) return <span className="mapping-samples" />;
  return (
    <span className="mapping-samples mapping-missing">
      <Icon name="exclamation-circle" />
      {t('missing')}
    </span>
  );
}

function Samples({ cells, read }: { cells: readonly string[]; read: MappingRowProps['read'] }) {
  const { t } = useTranslation('mapping');
  const shown = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, samplesShown);
  if (shown.length === 0) return <span className="mapping-samples faint">{t('noSamples')}</span>;
  return (
    <ul className="mapping-samples tabular" aria-label={t('samples')}>
      {shown.map((cell) => (
        <Sample key={cell} cell={cell} reading={read(cell)} />
      ))}
    </ul>
  );
}

function Sample({ cell, reading }: { cell: string; reading: SampleReading }) {
  const { t } = useTranslation('mapping');
  return (
    <li>
      <bdi className="mapping-sample">{cell}</bdi>
      {reading === undefined ? null : reading === null ? (
        <span className="mapping-unread">{t('unreadable')}</span>
      ) : (
        <span className="faint">{t('readAs', { reading })}</span>
      )}
    </li>
  );
}
