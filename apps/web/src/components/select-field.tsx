import { useId } from 'react';
import Form from 'react-bootstrap/Form';
import type { UseFormRegisterReturn } from 'react-hook-form';
import './text-field.css';

type SelectFieldProps = {
  label: string;
  choices: readonly { value: string; label: string }[];
  registration: UseFormRegisterReturn;
};

/** A labelled choice of one of a few. */
export function SelectField({ label, choices, registration }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="text-field">
      <Form.Label htmlFor={id}>{label}</Form.Label>
      <Form.Select id={id} {...registration}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Form.Select>
    </div>
  );
}
