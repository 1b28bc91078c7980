import { isScope, type Scope } from '@tillback/rules/access/scopes';
import type { Form } from './form.ts';
import { OAuthError } from './oauth-error.ts';

/**
 * The scopes that a request asks for, all that there are where it names none.
 * @throws {OAuthError} `invalid_scope` for one that is unknown, or more than there is
 */
export function scopesAsked(form: Form, granted: readonly Scope[]): readonly Scope[] {
  const asked = form.get('scope');
  if (asked === undefined) {
    return granted;
  }
  const names = [...new Set(asked.split(' ').filter((name) => name !== ''))];
  const known = names.filter(isScope).filter((scope) => granted.includes(scope));
  if (known.length < names.length || known.length === 0) {
    throw new OAuthError('invalid_scope', `The client may ask for: ${granted.join(' ')}.`);
  }
  return known;
}
