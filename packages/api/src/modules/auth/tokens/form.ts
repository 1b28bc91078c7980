import { OAuthError } from './oauth-error.ts';

/** The parameters of a request, each at most once; one without a value counts as not given, as RFC 6749 has it. */
export type Form = ReadonlyMap<string, string>;

// A NUL byte or a lone surrogate is in nothing that we ever gave out or stored.
const storable = /^[^\0]*$/;

/** @throws {OAuthError} `invalid_request` */
export function readForm(body: string): Form {
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (form.has(name)) {
      throw new OAuthError('invalid_request', 'A parameter was given twice.');
    }
    if (!storable.test(name) || !storable.test(value)) {
      throw new OAuthError('invalid_request', 'A parameter has a NUL byte.');
    }
    form.set(name, value);
  }
  return new Map([...form].filter(([, value]) => value !== ''));
}

/** @throws {OAuthError} `invalid_request` */
export function required(form: Form, name: string): string {
  const value = form.get(name);
  if (value === undefined) {
    throw new OAuthError('invalid_request', `The parameter ${name} is missing.`);
  }
  return value;
}
