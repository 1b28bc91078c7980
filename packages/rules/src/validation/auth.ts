import * as z from 'zod';
import { email } from './email.ts';
import { givenPassword, newPassword, newStaffPassword } from './password.ts';
import { referralCodeText } from './referrals.ts';
import { personName } from './text.ts';

export const signUpInput = z.strictObject({
  email,
  password: newPassword,
  name: personName,
  referralCode: referralCodeText.optional(),
});

export const signInInput = z.strictObject({ email, password: givenPassword });

/** What someone changes of their own account. */
export const updateProfileInput = z.strictObject({ name: personName });

/** What the command line asks for to make an admin. */
export const createAdminInput = z.strictObject({ email, password: newStaffPassword, name: personName });

export type SignUpInput = z.output<typeof signUpInput>;
export type UpdateProfileInput = z.output<typeof updateProfileInput>;
export type SignInInput = z.output<typeof signInInput>;
