import Form from 'react-bootstrap/Form';
import type { SettingsFormState } from './settings-form.tsx';

type ChoiceFieldProps = {
  name: Parameters<SettingsFormState['field']>[0];
  choices: readonly { value: string; label: string }[];
  state: SettingsFormState;
};

/** A setting that is one of a few. */
export function ChoiceField({ name, choices, state: { field, mayWrite } }: ChoiceFieldProps) {
  const { label, registration } = field(name);
  return (
    <fieldset className="text-field" disabled={!mayWrite}>
      <legend className="form-label">{label}</legend>
      {choices.map((choice) => (
        <Form.Check
          key={choice.value}
          id={`${name}-${choice.value}`}
          type="radio"
          value={choice.value}
          label={choice.label}
          {...registration}
        />
      ))}
    </fieldset>
  );
}
