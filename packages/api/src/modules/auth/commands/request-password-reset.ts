import type { RequestPasswordResetInput } from '@tillback/rules/validation/auth';
import type { Unit } from '../../../pipeline/unit.ts';
import { passwordResetRequested } from '../auth.events.ts';

/** Notes that somebody asked: the same work whether the address has an account or not, so that no answer tells. */
export async function requestPasswordReset(unit: Unit, { email, language }: RequestPasswordResetInput): Promise<null> {
  unit.announce(passwordResetRequested(email, language ?? null));
  return null;
}
