import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';

export const importPresets = ['online-retail'] as const;

type ImportOptionsProps = {
  preset: string;
  onPreset: (preset: string) => void;
  dryRun: boolean;
  onDryRun: (dryRun: boolean) => void;
};

/** How a file is read, and whether what it says is kept. */
export function ImportOptions({ preset, onPreset, dryRun, onDryRun }: ImportOptionsProps) {
  const { t } = useTranslation('intake');
  return (
    <div className="import-options">
      <div>
        <Form.Label htmlFor="import-preset">{t('preset.label')}</Form.Label>
        <Form.Select id="import-preset" value={preset} onChange={(event) => onPreset(event.target.value)}>
          {importPresets.map((each) => (
            <option key={each} value={each}>
              {t(`preset.${each}`)}
            </option>
          ))}
        </Form.Select>
        <Form.Text>{t('preset.columns')}</Form.Text>
      </div>
      <Form.Check
        type="switch"
        id="import-dry-run"
        className="import-dry-run"
        checked={dryRun}
        onChange={(event) => onDryRun(event.target.checked)}
        label={
          <>
            <span className="import-dry-run-name">{t('dryRun.label')}</span>
            <span className="soft">{t('dryRun.text')}</span>
          </>
        }
      />
    </div>
  );
}
