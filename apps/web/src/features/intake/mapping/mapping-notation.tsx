import {
  chargeMarks,
  dateFormats,
  decimalSeparators,
  returnMarks,
  type SalesMapping,
} from '@tillback/rules/intake/sales-mapping';
import { type ReactNode, useId } from 'react';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';

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
      <Choice
        label={t('dateFormat.label')}
        value={mapping.dateFormat}
        choices={dateFormats.map((value) => ({ value, label: t(`dateFormat.${value}`) }))}
        onChoose={(dateFormat) => onChange({ ...mapping, dateFormat })}
        hint={isDateFormatSure ? null : <span className="mapping-unsure">{t('dateFormat.unsure')}</span>}
      />
      <Choice
        label={t('decimal.label')}
        value={mapping.decimalSeparator}
        choices={decimalSeparators.map((value) => ({
          value,
          label: t(value === ',' ? 'decimal.comma' : 'decimal.point'),
        }))}
        onChoose={(decimalSeparator) => onChange({ ...mapping, decimalSeparator })}
      />
      <Choice
        label={t('returns.label')}
        value={mapping.returns}
        choices={returnMarks.map((value) => ({ value, label: t(`returns.${value}`) }))}
        onChoose={(returns) => onChange({ ...mapping, returns })}
      />
      <Choice
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

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
  hint?: ReactNode;
};

function Choice<Value extends string>({ label, value, choices, onChoose, hint }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div>
      <Form.Label htmlFor={id}>{label}</Form.Label>
      <Form.Select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Form.Select>
      {hint ? <Form.Text id={`${id}-hint`}>{hint}</Form.Text> : null}
    </div>
  );
}
