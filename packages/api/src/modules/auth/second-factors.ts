import { Refusal } from '@tillback/rules/errors/refusal';
import { leastCharactersOf } from '@tillback/rules/passwords/password-length';
import type { CodeInput, FinishSignInInput, PasswordInput } from '@tillback/rules/validation/auth';
import { type Command, runCommand } from '../../pipeline/run-command.ts';
import type { RequestContext } from '../../pipeline/trpc.ts';
import type { RecoveryCodes, SignedIn } from './auth.shapes.ts';
import { callWithoutKey } from './call-without-key.ts';
import { refuseUnlessOwnPassword } from './choosing-passwords.ts';
import { finishSignIn } from './commands/finish-sign-in.ts';
import { ownUser } from './own-account.ts';
import {
  addSecondFactor,
  confirmSecondFactor,
  type NewFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './second-factor/own-second-factor.ts';
import { newSession } from './signing-in.ts';

/** Around the commands: the password is verified before their transaction, a wrong code is refused after it was counted. */

/** @throws {Refusal} `wrong_code`, `rate_limited`, or `unauthenticated` where the password was given too long ago */
export async function signInWithCode(ctx: RequestContext, input: FinishSignInInput): Promise<SignedIn> {
  const { opening, signedIn } = newSession(ctx);
  const actor = await run(ctx, 'auth.finishSignIn', finishSignIn, { ...input, opening });
  if (!actor) {
    throw wrongCode();
  }
  return signedIn(actor);
}

/** @throws {Refusal} `wrong_password` or `conflict` */
export async function addOwnSecondFactor(ctx: RequestContext, { password }: PasswordInput): Promise<NewFactor> {
  await refuseUnlessOwnPassword(ctx, password, 'password');
  return run(ctx, 'auth.addSecondFactor', addSecondFactor, undefined);
}

/** @throws {Refusal} `wrong_code` or `rate_limited` */
export async function confirmOwnSecondFactor(ctx: RequestContext, input: CodeInput): Promise<RecoveryCodes> {
  const recoveryCodes = await run(ctx, 'auth.confirmSecondFactor', confirmSecondFactor, input);
  if (!recoveryCodes) {
    throw wrongCode();
  }
  return { recoveryCodes };
}

/** @throws {Refusal} `wrong_password` */
export async function renewOwnRecoveryCodes(ctx: RequestContext, { password }: PasswordInput): Promise<RecoveryCodes> {
  await refuseUnlessOwnPassword(ctx, password, 'password');
  return { recoveryCodes: await run(ctx, 'auth.renewRecoveryCodes', renewRecoveryCodes, undefined) };
}

/** @throws {Refusal} `wrong_password`, or `rule_violated` where the password is too short to stand alone */
export async function removeOwnSecondFactor(ctx: RequestContext, { password }: PasswordInput): Promise<null> {
  const { id, role } = ownUser(ctx.actor);
  await refuseUnlessOwnPassword(ctx, password, 'password');
  if (password.length < leastCharactersOf(role, false)) {
    const detail = 'Your password is too short to stand alone. Choose one of at least 15 characters first.';
    throw new Refusal('rule_violated', detail, {
      errors: { password: [detail] },
      extra: { errorCodes: { password: ['too_short_alone'] } },
    });
  }
  return run(ctx, 'auth.removeSecondFactor', removeSecondFactor, id);
}

function run<Input, Output>(
  ctx: RequestContext,
  name: string,
  command: Command<Input, Output>,
  input: Input,
): Promise<Output> {
  return runCommand(ctx.runtime, callWithoutKey(ctx, name), command, input);
}

function wrongCode(): Refusal {
  const detail = 'This code is wrong, or was used already.';
  return new Refusal('wrong_code', detail, {
    errors: { code: [detail] },
    extra: { errorCodes: { code: ['wrong'] } },
  });
}
