import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { AppAround } from '../../testing/app-around.tsx';
import { startTexts } from '../../testing/start-texts.ts';
import { SignUpForm } from './sign-up-form.tsx';

beforeAll(startTexts);
afterEach(cleanup);

function field(label: string): HTMLInputElement {
  return screen.getByLabelText(label);
}

/** What a screen reader says of a field besides its label. */
function descriptionOf(label: string): string {
  const id = field(label).getAttribute('aria-describedby') ?? '';
  return document.getElementById(id)?.textContent.trim() ?? '';
}

function fillIn(name: string, email: string, password: string): void {
  fireEvent.change(field('Name'), { target: { value: name } });
  fireEvent.change(field('E-mail'), { target: { value: email } });
  fireEvent.change(field('Password'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Create account' }));
}

test('says of each field what is wrong with it, and keeps what was typed', async () => {
  render(<SignUpForm />, { wrapper: AppAround });
  fillIn('Ada', 'not an address', 'short');

  await screen.findByText('Enter an e-mail address, like ada@example.com.');
  expect(descriptionOf('E-mail')).toBe('Enter an e-mail address, like ada@example.com.');
  expect(descriptionOf('Password')).toBe('At least 10 characters.');
  expect(field('E-mail').getAttribute('aria-invalid')).toBe('true');
  expect(field('Name').getAttribute('aria-invalid')).toBe('false');
  expect(field('E-mail').value).toBe('not an address');
});

test('puts a taken address beside its field', async () => {
  render(
    <AppAround problem={{ code: 'email_taken', detail: 'Taken.' }}>
      <SignUpForm />
    </AppAround>,
  );
  fillIn('Ada', 'ada@example.com', 'a long enough password');

  await screen.findByText(/has an account already/);
  expect(descriptionOf('E-mail')).toContain('has an account already');
  expect(screen.queryByRole('alert')).toBeNull();
});

test("puts the server's own errors beside their fields", async () => {
  render(
    <AppAround problem={{ code: 'invalid_input', errors: { name: ['This name is not possible.'] } }}>
      <SignUpForm />
    </AppAround>,
  );
  fillIn('Ada', 'ada@example.com', 'a long enough password');

  await screen.findByText('This name is not possible.');
  expect(descriptionOf('Name')).toBe('This name is not possible.');
});

test('shows a problem that belongs to no field above the form', async () => {
  render(
    <AppAround problem={{ code: 'rate_limited' }}>
      <SignUpForm />
    </AppAround>,
  );
  fillIn('Ada', 'ada@example.com', 'a long enough password');

  expect((await screen.findByRole('alert')).textContent).toContain('Too many tries');
});

const brings = { usable: true, reason: null, code: 'K7MRXW4P', inviter: 'Ada', credit: '10.00', currency: 'GBP' };
const code = 'Invitation code optional';

test('says what the code of a link brings before anything is sent', async () => {
  render(
    <AppAround address="/signup?ref=k7mr-xw4p" answers={{ 'referrals.checkCode': brings }}>
      <SignUpForm />
    </AppAround>,
  );
  expect(field(code).value).toBe('k7mr-xw4p');
  await screen.findByText(/Ada. invites you: £10.00 will be in your wallet./);
  expect(descriptionOf(code)).toContain('£10.00 will be in your wallet');
});

test('says that nobody has a code, whether it can be one or not', async () => {
  const unknown = { ...brings, usable: false, reason: 'unknown', code: null, inviter: null, credit: '0.00' };
  render(
    <AppAround answers={{ 'referrals.checkCode': unknown }}>
      <SignUpForm />
    </AppAround>,
  );
  fireEvent.change(field(code), { target: { value: 'K7MRXW4P' } });
  await screen.findByText(/Nobody has this code/);
  fireEvent.change(field(code), { target: { value: '<script>' } });
  expect(descriptionOf(code)).toContain('Nobody has this code');
});

test('keeps the code when something else is wrong', async () => {
  render(
    <AppAround address="/signup?ref=K7MRXW4P" answers={{ 'referrals.checkCode': brings }}>
      <SignUpForm />
    </AppAround>,
  );
  fillIn('', 'not an address', 'short');
  await screen.findByText('Enter an e-mail address, like ada@example.com.');
  expect(field(code).value).toBe('K7MRXW4P');
  await screen.findByText(/will be in your wallet/);
});
