import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { pageSizes } from '../lib/use-list-address.ts';

type PageSizePickerProps = { value: number; onChange: (size: number) => void };

export function PageSizePicker({ value, onChange }: PageSizePickerProps) {
  const { t } = useTranslation();
  return (
    <Form.Select
      size="sm"
      className="page-size"
      aria-label={t('pageSize')}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {pageSizes.map((size) => (
        <option key={size} value={size}>
          {t('perPage', { count: size })}
        </option>
      ))}
    </Form.Select>
  );
}
