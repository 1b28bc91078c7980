import * as z from 'zod';
import { languages } from '../language/languages.ts';
import { email } from './email.ts';
import { oneOf } from './messages.ts';
import { givenPassword, newPassword, newStaffPassword } from './password.ts';
import { referralCodeText } from './referrals.ts';
import { personName, text } from './text.ts';

const language = z
  .enum(languages, { error: oneOf(languages) })
  .meta({ description: 'In which mails are written to this person' });

export const signUpInput = z.strictObject({
  email,
  password: newPassword,
  name: personName,
  referralCode: referralCodeText.optional(),
  language: language.optional(),
});

export const signInInput = z.strictObject({ email, password: givenPassword });

/** What someone changes of their own account; what is not sent stays as it is. */
export const updateProfileInput = z.strictObject({ name: personName.optional(), language: language.optional() });

export const changePasswordInput = z.strictObject({ currentPassword: givenPassword, newPassword });

export const changeEmailInput = z.strictObject({ email, password: givenPassword });

export const requestPasswordResetInput = z.strictObject({ email, language: language.optional() });

const longestToken = 100;

/** What follows the # in a link that was mailed. */
const linkToken = text(longestToken).meta({ description: 'From the link that was mailed' });

export const choosePasswordInput = z.strictObject({ token: linkToken, password: newPassword });

export const confirmEmailInput = z.strictObject({ token: linkToken });

/** What the command line asks for to make an admin. */
export const createAdminInput = z.strictObject({ email, password: newStaffPassword, name: personName });

export type SignUpInput = z.output<typeof signUpInput>;
export type UpdateProfileInput = z.output<typeof updateProfileInput>;
const code = text(40).meta({ description: 'Six digits of the app, or a recovery code' });

export const passwordInput = z.strictObject({ password: givenPassword });

export const codeInput = z.strictObject({ code });

export const finishSignInInput = z.strictObject({
  signInToken: text(longestToken).meta({ description: 'From the answer to the password' }),
  code,
});

export type PasswordInput = z.output<typeof passwordInput>;
export type CodeInput = z.output<typeof codeInput>;
export type FinishSignInInput = z.output<typeof finishSignInInput>;
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
export type ChangeEmailInput = z.output<typeof changeEmailInput>;
export type RequestPasswordResetInput = z.output<typeof requestPasswordResetInput>;
export type ChoosePasswordInput = z.output<typeof choosePasswordInput>;
export type ConfirmEmailInput = z.output<typeof confirmEmailInput>;
export type SignInInput = z.output<typeof signInInput>;
