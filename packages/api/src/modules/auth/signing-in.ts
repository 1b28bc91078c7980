import { Refusal } from '@tillback/rules/errors/refusal';
import type { SignInInput, SignUpInput } from '@tillback/rules/validation/auth';
import type { UserActor } from '../../pipeline/actor.ts';
import { runCommand } from '../../pipeline/run-command.ts';
import { storeOf } from '../../pipeline/runtime.ts';
import type { RequestContext } from '../../pipeline/trpc.ts';
import { joiningAnswer } from '../referrals/public.ts';
import { type SignedIn, type SignedUp, userAnswer } from './auth.shapes.ts';
import { callWithoutKey } from './call-without-key.ts';
import type { SessionOpening } from './commands/open-session.ts';
import { signInUser } from './commands/sign-in-user.ts';
import { signOutEverywhere } from './commands/sign-out-everywhere.ts';
import { signOutUser } from './commands/sign-out-user.ts';
import { signUpShopper } from './commands/sign-up-shopper.ts';
import { invalidCredentials } from './invalid-credentials.ts';
import { hashPassword } from './passwords/password-hash.ts';
import { provenAccount } from './passwords/proven-account.ts';
import { refuseWeakPassword } from './passwords/refuse-weak-password.ts';
import { beginSignIn } from './second-factor/half-sign-in.ts';
import { hashOfToken, newSecretToken } from './secret-token.ts';
import { forgottenSessionCookie, sessionCookie } from './sessions/session-cookie.ts';

/** Around the commands: hashing comes before their transaction, the cookie after it. */

/** @throws {Refusal} `email_taken` or `password_too_weak` */
export async function signUp(ctx: RequestContext, { password, ...person }: SignUpInput): Promise<SignedUp> {
  const store = await storeOf(ctx.runtime);
  await refuseWeakPassword({
    password,
    role: 'shopper',
    hasSecondFactor: false,
    ofPerson: [person.email, person.name, store.name],
    field: 'password',
  });
  const passwordHash = await hashPassword(password);
  const { opening, signedIn } = newSession(ctx);
  const signingUp = { ...person, passwordHash, opening };
  const { actor, referral } = await runCommand(
    ctx.runtime,
    callWithoutKey(ctx, 'auth.signUp'),
    signUpShopper,
    signingUp,
  );
  return { ...signedIn(actor), referral: referral && joiningAnswer(referral, store.currency) };
}

/** @throws {Refusal} `invalid_credentials` for an unknown address, a wrong password and a disabled user alike */
export async function signIn(ctx: RequestContext, input: SignInInput): Promise<SignedIn> {
  const account = await provenAccount(ctx.runtime, input);
  if (account === null) {
    throw invalidCredentials();
  }
  if (account.hasSecondFactor) {
    throw await askForCode(ctx, account.userId);
  }
  const { opening, signedIn } = newSession(ctx);
  return signedIn(await runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.signIn'), signInUser, { account, opening }));
}

/** The password was right: what is left is a code, for which there are ten minutes and the token in this refusal. */
async function askForCode(ctx: RequestContext, userId: string): Promise<Refusal> {
  const call = callWithoutKey(ctx, 'auth.signIn');
  const { signInToken, expiresAt } = await runCommand(ctx.runtime, call, beginSignIn, userId, { audit: 'recorded' });
  return new Refusal('second_factor_required', 'Enter the code that your app shows.', {
    extra: { signInToken, expiresAt: expiresAt.toISOString() },
  });
}

/** Ends the session or the tokens that the request came with, if there are any, and clears the cookie in any case. */
export async function signOut(ctx: RequestContext): Promise<null> {
  if (ctx.actor.kind === 'user') {
    await runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.signOut'), signOutUser, ctx.actor);
  }
  forgetSession(ctx);
  return null;
}

/** Ends all sessions and tokens of the one who asks, these too. */
export async function signOutOfAll(ctx: RequestContext): Promise<null> {
  if (ctx.actor.kind === 'user') {
    await runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.signOutOfAll'), signOutEverywhere, ctx.actor.id);
  }
  forgetSession(ctx);
  return null;
}

/** Each signing in has a token of its own, whatever the browser brought; the browser gets it once it is signed in. */
export function newSession(ctx: RequestContext): { opening: SessionOpening; signedIn: (actor: UserActor) => SignedIn } {
  const token = newSecretToken();
  const opening = {
    sessionId: hashOfToken(token),
    ip: ctx.ip,
    userAgent: ctx.userAgent,
    replacedSessionId: ctx.actor.kind === 'user' ? ctx.actor.sessionId : null,
  };
  const signedIn = (actor: UserActor) => {
    ctx.setHeader('set-cookie', sessionCookie(token, { isSecure: isSecure(ctx) }));
    return { user: userAnswer(actor) };
  };
  return { opening, signedIn };
}

function forgetSession(ctx: RequestContext): void {
  ctx.setHeader('set-cookie', forgottenSessionCookie({ isSecure: isSecure(ctx) }));
}

function isSecure(ctx: RequestContext): boolean {
  return ctx.isSecure ?? true;
}
