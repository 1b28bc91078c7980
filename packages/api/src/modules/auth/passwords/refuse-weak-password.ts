import type { Role } from '@tillback/rules/access/rights';
import { Refusal } from '@tillback/rules/errors/refusal';
import { isLittleMoreThan } from '@tillback/rules/passwords/little-more-than';
import { leastCharactersOf, shortestPassword } from '@tillback/rules/passwords/password-length';
import { isCommonPassword } from './common-passwords.ts';

export interface PasswordChoice {
  readonly password: string;
  readonly role: Role;
  readonly hasSecondFactor: boolean;
  /** What anyone would try for this person: their name and address, the shop's name. */
  readonly ofPerson: readonly string[];
  /** The field that it was typed into. */
  readonly field: 'password' | 'newPassword';
}

/** @throws {Refusal} `password_too_weak`, with what is wrong beside the field */
export async function refuseWeakPassword({ password, field, ...choice }: PasswordChoice): Promise<void> {
  const least = leastCharactersOf(choice.role, choice.hasSecondFactor);
  if (password.length < least) {
    throw tooWeak(
      field,
      least > shortestPassword ? 'too_short_for_staff' : 'too_small',
      `At least ${least} characters.`,
    );
  }
  if (await isCommonPassword(password)) {
    throw tooWeak(field, 'common', 'Many people use this password, so it is tried first.');
  }
  if (isLittleMoreThan(password, choice.ofPerson)) {
    throw tooWeak(field, 'personal', 'This is made of your name, your address or the name of the shop.');
  }
}

function tooWeak(field: string, mistake: string, sentence: string): Refusal {
  return new Refusal('password_too_weak', sentence, {
    errors: { [field]: [sentence] },
    extra: { errorCodes: { [field]: [mistake] } },
  });
}
