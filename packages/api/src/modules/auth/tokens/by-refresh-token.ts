import { runCommand } from '../../../pipeline/run-command.ts';
import { callWithoutKey } from '../call-without-key.ts';
import { useRefreshToken } from '../commands/use-refresh-token.ts';
import type { KnownClient } from './authenticate-client.ts';
import { required } from './form.ts';
import type { Granted, TokenRequest } from './granting.ts';
import { wrongGrant } from './oauth-error.ts';
import { scopesAsked } from './scopes-asked.ts';

/** @throws {OAuthError} `invalid_grant` for a token that is unknown, another client's, expired, revoked or used before */
export async function grantByRefreshToken({ ctx, form }: TokenRequest, client: KnownClient): Promise<Granted> {
  const token = required(form, 'refresh_token');
  const outcome = await runCommand(
    ctx.runtime,
    callWithoutKey(ctx, 'oauth.token'),
    useRefreshToken,
    { token, clientId: client.id, scopesAskedOf: (granted) => scopesAsked(form, granted) },
    { audit: 'recorded' },
  );
  if (outcome === null) {
    throw wrongGrant('This refresh token is not known here, has expired, was used before, or was revoked.');
  }
  return outcome;
}
