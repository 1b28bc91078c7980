import { runCommand } from '../../../pipeline/run-command.ts';
import { callWithoutKey } from '../call-without-key.ts';
import { revokeFamily } from '../commands/revoke-token-family.ts';
import { familyOfRefreshToken } from '../queries/family-of-refresh-token.ts';
import { verifyAccessToken } from './access-token.ts';
import { authenticateClient } from './authenticate-client.ts';
import { required } from './form.ts';
import type { TokenRequest } from './granting.ts';
import { OAuthError } from './oauth-error.ts';

/**
 * Ends a token, and with it whatever came of the same signing in (RFC 7009). That it is none, or was ended before, is no
 * mistake.
 * @throws {OAuthError} `invalid_client`, `invalid_request`, `unauthorized_client` for a token of another client
 */
export async function answerRevocation(request: TokenRequest): Promise<void> {
  const { ctx, form, authorization } = request;
  const client = await authenticateClient(ctx.runtime, authorization, form);
  const family = await familyOf(request, required(form, 'token'));
  if (family === null) {
    return;
  }
  if (family.clientId !== client.id) {
    throw new OAuthError('unauthorized_client', 'This token was given to another client.');
  }
  const call = { ...callWithoutKey(ctx, 'oauth.revoke'), actor: { ...client, kind: 'client' as const } };
  await runCommand(ctx.runtime, call, revokeFamily, { ...family, because: 'asked' }, { audit: 'recorded' });
}

async function familyOf({ ctx, issuer }: TokenRequest, token: string) {
  return (await familyOfRefreshToken(ctx.runtime, token)) ?? (await verifyAccessToken(ctx.runtime, issuer, token));
}
