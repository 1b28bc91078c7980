import { Refusal } from '@tillback/rules/errors/refusal';

/** The same words whatever is wrong, so that nobody learns which e-mail addresses have an account. */
export function invalidCredentials(): Refusal {
  return new Refusal('invalid_credentials', 'The e-mail address or the password is wrong.');
}
