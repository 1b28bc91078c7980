import { signInInput } from '@tillback/rules/validation/auth';
import { runCommand } from '../../../pipeline/run-command.ts';
import type { RequestContext } from '../../../pipeline/trpc.ts';
import { callWithoutKey } from '../call-without-key.ts';
import { signInByToken } from '../commands/sign-in-by-token.ts';
import { provenAccount } from '../passwords/proven-account.ts';
import type { Account } from '../queries/find-account.ts';
import { secondFactorMatches } from '../second-factor/second-factor-matches.ts';
import type { KnownClient } from './authenticate-client.ts';
import { required } from './form.ts';
import type { Granted, TokenRequest } from './granting.ts';
import { wrongGrant } from './oauth-error.ts';
import { scopesAsked } from './scopes-asked.ts';

/**
 * Somebody gave their password to a client of the shop's own.
 * @throws {OAuthError} `invalid_grant` for an unknown address, a wrong password and a disabled user alike
 */
export async function grantByPassword({ ctx, form }: TokenRequest, client: KnownClient): Promise<Granted> {
  const given = { email: required(form, 'username'), password: required(form, 'password') };
  const scopes = scopesAsked(form, client.scopes);
  const read = signInInput.safeParse(given);
  const account = read.success ? await provenAccount(ctx.runtime, read.data) : null;
  if (account === null) {
    throw wrongGrant('The e-mail address or the password is wrong.');
  }
  await refuseWithoutCode(ctx, account, form.get('otp') ?? '');
  const withRefreshToken = client.grants.includes('refresh_token');
  const signingIn = {
    account,
    client,
    opening: { clientId: client.id, scopes, ip: ctx.ip, withRefreshToken },
  };
  const { familyId, refreshToken } = await runCommand(
    ctx.runtime,
    callWithoutKey(ctx, 'oauth.token'),
    signInByToken,
    signingIn,
  );
  return { familyId, userId: account.userId, scopes, refreshToken };
}

/** Who has a second factor gives a code of it too, as `otp`. */
async function refuseWithoutCode(ctx: RequestContext, account: Account, code: string): Promise<void> {
  if (!account.hasSecondFactor) {
    return;
  }
  const call = callWithoutKey(ctx, 'oauth.token');
  const matches = await runCommand(ctx.runtime, call, (unit) => secondFactorMatches(unit, account.userId, code), null, {
    audit: 'recorded',
  });
  if (!matches) {
    throw wrongGrant('A code of the second factor is needed, as otp.');
  }
}
