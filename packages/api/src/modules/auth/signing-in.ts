import type { SignInInput, SignUpInput } from '@tillback/rules/validation/auth';
import { writeDatabase } from '../../database/handles.ts';
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
import { hashPassword, passwordMatches } from './passwords/password-hash.ts';
import { findAccount } from './queries/find-account.ts';
import { hashOfToken, newSecretToken } from './secret-token.ts';
import { forgottenSessionCookie, sessionCookie } from './sessions/session-cookie.ts';

/** Around the commands: hashing comes before their transaction, the cookie after it. */

/** @throws {Refusal} `email_taken` */
export async function signUp(ctx: RequestContext, { password, ...person }: SignUpInput): Promise<SignedUp> {
  const passwordHash = await hashPassword(password);
  const { opening, signedIn } = newSession(ctx);
  const signingUp = { ...person, passwordHash, opening };
  const { actor, referral } = await runCommand(
    ctx.runtime,
    callWithoutKey(ctx, 'auth.signUp'),
    signUpShopper,
    signingUp,
  );
  const { currency } = await storeOf(ctx.runtime);
  return { ...signedIn(actor), referral: referral && joiningAnswer(referral, currency) };
}

/** @throws {Refusal} `invalid_credentials` for an unknown address, a wrong password and a disabled user alike */
export async function signIn(ctx: RequestContext, { email, password }: SignInInput): Promise<SignedIn> {
  const account = await findAccount(writeDatabase(ctx.runtime.orm.em.fork()), email);
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!account || !matches) {
    throw invalidCredentials();
  }
  const { opening, signedIn } = newSession(ctx);
  return signedIn(
    await runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.signIn'), signInUser, { ...account, opening }),
  );
}

/** Ends the session, if there is one, and clears the cookie in any case. */
export async function signOut(ctx: RequestContext): Promise<null> {
  if (ctx.actor.kind === 'user') {
    const { id: userId, sessionId } = ctx.actor;
    await runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.signOut'), signOutUser, { userId, sessionId });
  }
  ctx.setHeader('set-cookie', forgottenSessionCookie({ secure: isSecure(ctx) }));
  return null;
}

/** Ends all sessions of the one who asks, this one too. */
export async function signOutOfAll(ctx: RequestContext): Promise<null> {
  if (ctx.actor.kind === 'user') {
    await runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.signOutOfAll'), signOutEverywhere, ctx.actor.id);
  }
  ctx.setHeader('set-cookie', forgottenSessionCookie({ secure: isSecure(ctx) }));
  return null;
}

/** Each signing in has a token of its own, whatever the browser brought; the browser gets it once it is signed in. */
function newSession(ctx: RequestContext): { opening: SessionOpening; signedIn: (actor: UserActor) => SignedIn } {
  const token = newSecretToken();
  const opening = {
    sessionId: hashOfToken(token),
    ip: ctx.ip,
    userAgent: ctx.userAgent,
    replacedSessionId: ctx.actor.kind === 'user' ? ctx.actor.sessionId : null,
  };
  const signedIn = (actor: UserActor) => {
    ctx.setHeader('set-cookie', sessionCookie(token, { secure: isSecure(ctx) }));
    return { user: userAnswer(actor) };
  };
  return { opening, signedIn };
}

function isSecure(ctx: RequestContext): boolean {
  return ctx.overHttps ?? true;
}
