import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';

type SheetChoiceProps = { names: readonly string[]; chosen: string; onChoose: (name: string) => void };

/** Which sheet of a workbook is read. */
export function SheetChoice({ names, chosen, onChoose }: SheetChoiceProps) {
  const { t } = useTranslation('mapping');
  return (
    <div className="layout-choice">
      <Form.Label htmlFor="import-sheet">{t('sheet.label')}</Form.Label>
      <Form.Select id="import-sheet" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Form.Select>
      <Form.Text>{t('sheet.hint', { count: names.length })}</Form.Text>
    </div>
  );
}
