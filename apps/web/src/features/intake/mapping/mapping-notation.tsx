import { chargeMarks, dateFormats, returnMarks, type SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { useId } from 'react';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { DecimalChoice, NotationChoice } from './notation-choice.tsx';

type MappingNotationProps = {
  mapping: SalesMapping;
  onChange: (mapping: SalesMapping) => void;
  isDateFormatSure: boolean;
  source: string;
  onSource: (source: string) => void;
};

const longestSource = 64;

/** What the columns do not say: how dates and numbers are written, what marks a return and a charge, and whose numbers it has. */
export function MappingNotation({ mapping, onChange, isDateFormatSure, source, onSource }: MappingNotationProps) {
  const { t } = useTranslation('mapping');
  const sourceId = useId();
  return (
    <div className="mapping-notation">
      <NotationChoice
        label={t('dateFormat.label')}
        value={mapping.dateFormat}
        choices={dateFormats.map((value) => ({ value, label: t(`dateFormat.${value}`) }))}
        onChoose={(dateFormat) => onChange({ ...mapping, dateFormat })}
        hint={isDateFormatSure ? null : <span className="mapping-unsure">{t('dateFormat.unsure')}</span>}
      />
      <DecimalChoice
        value={mapping.decimalSeparator}
        onChoose={(decimalSeparator) => onChange({ ...mapping, decimalSeparator })}
      />
      <NotationChoice
        label={t('returns.label')}
        value={mapping.returns}
        choices={returnMarks.map((value) => ({ value, label: t(`returns.${value}`) }))}
        onChoose={(returns) => onChange({ ...mapping, returns })}
      />
      <NotationChoice
        label={t('charges.label')}
        value={mapping.charges}
        choices={chargeMarks.map((value) => ({ value, label: t(`charges.${value}`) }))}
        onChoose={(charges) => onChange({ ...mapping, charges })}
        hint={t('charges.hint')}
      />
      <div>
        <Form.Label htmlFor={sourceId}>{t('source.label')}</Form.Label>
        <Form.Control
          id={sourceId}
          value={source}
          maxLength={longestSource}
          required
          aria-describedby={`${sourceId}-hint`}
          onChange={(event) => onSource(event.target.value)}
        />
        <Form.Text id={`${sourceId}-hint`}>{t('source.hint')}</Form.Text>
      </div>
    </div>
  );
}
