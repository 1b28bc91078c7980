import { Refusal } from '@tillback/rules/errors/refusal';
import type {
  ChangeEmailInput,
  ChangePasswordInput,
  ChoosePasswordInput,
  RequestPasswordResetInput,
} from '@tillback/rules/validation/auth';
import { writeDatabase } from '../../database/handles.ts';
import { runCommand } from '../../pipeline/run-command.ts';
import { storeOf } from '../../pipeline/runtime.ts';
import type { RequestContext } from '../../pipeline/trpc.ts';
import { callWithoutKey } from './call-without-key.ts';
import { changeEmail } from './commands/change-email.ts';
import { changePassword } from './commands/change-password.ts';
import { choosePassword } from './commands/choose-password.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';
import { findLink, linkNotValid } from './links/account-links.ts';
import { ownUser } from './own-account.ts';
import { hashPassword, passwordMatches } from './passwords/password-hash.ts';
import { type PasswordChoice, refuseWeakPassword } from './passwords/refuse-weak-password.ts';
import { findUser } from './queries/find-user.ts';

/** Around the commands: passwords are looked at and hashed before a transaction begins. */

/** Answers the same, as soon, whether anyone has the address: what follows from it comes after. */
export function askForReset(ctx: RequestContext, input: RequestPasswordResetInput): Promise<null> {
  const call = callWithoutKey(ctx, 'auth.requestPasswordReset');
  return runCommand(ctx.runtime, call, requestPasswordReset, input, { audit: 'recorded' });
}

/** @throws {Refusal} `link_not_valid` or `password_too_weak` */
export async function choosePasswordByLink(
  ctx: RequestContext,
  { token, password }: ChoosePasswordInput,
): Promise<null> {
  const link = await findLink(writeDatabase(ctx.runtime.orm.em.fork()), token, ctx.runtime.now());
  if (!link || link.purpose === 'email-change') {
    throw linkNotValid();
  }
  await refuseWeakPasswordOf(ctx, link.userId, { password, field: 'password' });
  const passwordHash = await hashPassword(password);
  return runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.choosePassword'), choosePassword, { token, passwordHash });
}

/** @throws {Refusal} `wrong_password` or `password_too_weak` */
export async function changeOwnPassword(
  ctx: RequestContext,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<null> {
  await refuseUnlessOwnPassword(ctx, currentPassword, 'currentPassword');
  await refuseWeakPasswordOf(ctx, ownUser(ctx.actor).id, { password: newPassword, field: 'newPassword' });
  const passwordHash = await hashPassword(newPassword);
  return runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.changePassword'), changePassword, { passwordHash });
}

/** @throws {Refusal} `wrong_password` or `email_taken` */
export async function changeOwnEmail(ctx: RequestContext, { email, password }: ChangeEmailInput): Promise<null> {
  await refuseUnlessOwnPassword(ctx, password, 'password');
  return runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.changeEmail'), changeEmail, { email });
}

/**
 * What matters most about an account is done by who knows its password, and not by whoever finds a browser signed in.
 * @throws {Refusal} `wrong_password`
 */
export async function refuseUnlessOwnPassword(ctx: RequestContext, password: string, field: string): Promise<void> {
  const user = await findUser(writeDatabase(ctx.runtime.orm.em.fork()), ownUser(ctx.actor).id);
  if (!(await passwordMatches(user.passwordHash, password))) {
    const detail = 'This is not your password.';
    throw new Refusal('wrong_password', detail, {
      errors: { [field]: [detail] },
      extra: { errorCodes: { [field]: ['wrong'] } },
    });
  }
}

async function refuseWeakPasswordOf(
  ctx: RequestContext,
  userId: string,
  choice: Pick<PasswordChoice, 'password' | 'field'>,
): Promise<void> {
  const user = await findUser(writeDatabase(ctx.runtime.orm.em.fork()), userId);
  const { name: storeName } = await storeOf(ctx.runtime);
  await refuseWeakPassword({ ...choice, ...user, ofPerson: [user.email, user.name, storeName] });
}
