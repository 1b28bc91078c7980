import { type DecimalSeparator, decimalSeparators } from '@tillback/rules/intake/sales-mapping';
import { type ReactNode, useId } from 'react';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';

type NotationChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
  hint?: ReactNode;
};

/** One way in which a file is written, of those that are known. */
export function NotationChoice<Value extends string>({
  label,
  value,
  choices,
  onChoose,
  hint,
}: NotationChoiceProps<Value>) {
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

type DecimalChoiceProps = { value: DecimalSeparator; onChoose: (separator: DecimalSeparator) => void };

/** What stands before the decimals. */
export function DecimalChoice({ value, onChoose }: DecimalChoiceProps) {
  const { t } = useTranslation('mapping');
  const choices = decimalSeparators.map((separator) => ({
    value: separator,
    label: t(separator === ',' ? 'decimal.comma' : 'decimal.point'),
  }));
  return <NotationChoice label={t('decimal.label')} value={value} choices={choices} onChoose={onChoose} />;
}
