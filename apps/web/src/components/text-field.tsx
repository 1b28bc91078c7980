import { type ReactNode, useId } from 'react';
import Form from 'react-bootstrap/Form';
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form';
import { Icon } from './icon.tsx';
import './text-field.css';

type TextFieldProps = {
  label: string;
  type: 'text' | 'email' | 'password' | 'date' | 'multiline';
  autoComplete?: string;
  inputMode?: 'numeric' | 'decimal';
  /** shown, and not to be changed; the hint says why */
  isFixed?: boolean;
  hint?: string | undefined;
  error: FieldError | undefined;
  /** the error in the reader's language */
  errorText: string | null;
  registration: UseFormRegisterReturn;
  onFocus?: () => void;
  disabled?: boolean;
  /** more about what is typed, under all else */
  below?: ReactNode;
};

/** A labelled field with its error beside it, told to screen readers with the field. */
export function TextField({
  label,
  type,
  autoComplete = 'off',
  inputMode,
  isFixed = false,
  hint,
  error,
  errorText,
  registration,
  onFocus,
  disabled,
  below,
}: TextFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const hintOrNothing = hint ? hintId : undefined;
  return (
    <div className="text-field">
      <Form.Label htmlFor={id}>{label}</Form.Label>
      <Form.Control
        id={id}
        {...(type === 'multiline' ? { as: 'textarea', rows: 3 } : { type })}
        autoComplete={autoComplete}
        inputMode={inputMode}
        readOnly={isFixed}
        isInvalid={error !== undefined}
        aria-invalid={error !== undefined}
        aria-describedby={error ? errorId : hintOrNothing}
        onFocus={onFocus}
        disabled={disabled}
        {...registration}
      />
      {hint && !error ? <Form.Text id={hintId}>{hint}</Form.Text> : null}
      <div aria-live="polite">
        {error ? (
          <p id={errorId} className="field-error">
            <Icon name="exclamation-circle" />
            {errorText}
          </p>
        ) : null}
      </div>
      {below}
    </div>
  );
}
