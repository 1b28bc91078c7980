import { shortestPassword } from '@tillback/rules/passwords/password-length';
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form';
import { usePasswordStrength } from '../lib/passwords/use-password-strength.ts';
import { useStore } from '../lib/session.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import { TextField } from './text-field.tsx';

type NewPasswordFieldProps = {
  label: string;
  hint: string;
  /** what is typed */
  password: string;
  /** what anyone would try for this person, besides the name of the shop */
  ofPerson?: readonly string[];
  /** how many characters it has at least: of staff more are asked */
  leastCharacters?: number;
  error: FieldError | undefined;
  errorText: string | null;
  registration: UseFormRegisterReturn;
  onFocus?: () => void;
};

/** Where a password is chosen, with how strong it is. That informs: what is refused is for the server to say. */
export function NewPasswordField({
  password,
  ofPerson = [],
  leastCharacters = shortestPassword,
  ...field
}: NewPasswordFieldProps) {
  const store = useStore();
  const strength = usePasswordStrength(password, [...ofPerson, store.name], leastCharacters);
  return (
    <TextField {...field} type="password" autoComplete="new-password" below={<StrengthMeter strength={strength} />} />
  );
}
