import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useForm, useWatch } from 'react-hook-form';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { AppAround } from '../testing/app-around.tsx';
import { startTexts } from '../testing/start-texts.ts';
import { NewPasswordField } from './new-password-field.tsx';

beforeAll(startTexts);
afterEach(cleanup);

function FieldOfAda({ leastCharacters }: { leastCharacters?: number }) {
  const form = useForm({ defaultValues: { password: '' } });
  const password = useWatch({ control: form.control, name: 'password' });
  return (
    <NewPasswordField
      label="Password"
      hint="At least 10 characters."
      password={password}
      {...(leastCharacters && { leastCharacters })}
      ofPerson={['Ada Lovelace', 'ada@example.com']}
      error={undefined}
      errorText={null}
      registration={form.register('password')}
    />
  );
}

function type(password: string): void {
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
}

const said = () => screen.getByRole('status').textContent;
const stepsShown = () => document.querySelectorAll('.strength-step').length;

test.each([
  ['xK9#mQ2$v', 'Weak', 'is too short'],
  ['password123', 'Weak', 'is what many choose'],
  ['adalovelace1815!', 'Weak', 'is made of her name'],
  ['CornerShop-2026', 'Weak', 'is made of the name of the shop'],
  ['xK9#mQ2$vL', 'Good', 'says nothing, and is as short as may be'],
  ['blue tuesday kettle', 'Strong', 'is a few words that do not belong together'],
])('%j is told as %s: it %s', async (password, word) => {
  render(<FieldOfAda />, { wrapper: AppAround });
  type(password);
  await waitFor(() => expect(said()).toBe(`Password strength: ${word}`));
});

test('what is too short for who chooses it is weak, however hard it is to guess', async () => {
  render(<FieldOfAda leastCharacters={15} />, { wrapper: AppAround });
  type('xK9#mQ2$vLw7Zt');
  await waitFor(() => expect(said()).toBe('Password strength: Weak'));
  type('xK9#mQ2$vLw7Zt5');
  await waitFor(() => expect(said()).toBe('Password strength: Strong'));
});

test('nothing is shown of an empty field, before anything was typed and after', async () => {
  render(<FieldOfAda />, { wrapper: AppAround });
  expect([said(), stepsShown()]).toEqual(['', 0]);
  type('blue tuesday kettle');
  await waitFor(() => expect(stepsShown()).toBe(4));
  type('');
  expect([said(), stepsShown()]).toEqual(['', 0]);
});
