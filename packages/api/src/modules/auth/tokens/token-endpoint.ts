import type { GrantType } from '@tillback/rules/validation/clients';
import { signAccessToken } from './access-token.ts';
import { authenticateClient, type KnownClient } from './authenticate-client.ts';
import { grantToClient } from './by-client-credentials.ts';
import { grantByPassword } from './by-password.ts';
import { grantByRefreshToken } from './by-refresh-token.ts';
import { type Form, required } from './form.ts';
import type { Granted, TokenRequest } from './granting.ts';
import { accessTokenLivesForMs } from './lifetimes.ts';
import { OAuthError } from './oauth-error.ts';

/** The answer of RFC 6749, section 5.1. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  /** seconds */
  readonly expires_in: number;
  readonly refresh_token?: string;
  /** separated by blanks */
  readonly scope: string;
}

const grants: Readonly<Record<GrantType, (request: TokenRequest, client: KnownClient) => Promise<Granted>>> = {
  password: grantByPassword,
  refresh_token: grantByRefreshToken,
  client_credentials: grantToClient,
};

/** @throws {OAuthError} in the words of RFC 6749 */
export async function answerTokenRequest(request: TokenRequest): Promise<TokenAnswer> {
  const { ctx, form, authorization, issuer } = request;
  const client = await authenticateClient(ctx.runtime, authorization, form);
  const { familyId, userId, scopes, refreshToken } = await grants[grantTypeOf(form, client)](request, client);
  const accessToken = await signAccessToken(ctx.runtime, issuer, { familyId, clientId: client.id, userId, scopes });
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: accessTokenLivesForMs / 1_000,
    ...(refreshToken !== null && { refresh_token: refreshToken }),
    scope: scopes.join(' '),
  };
}

function grantTypeOf(form: Form, client: KnownClient): GrantType {
  const asked = required(form, 'grant_type');
  if (!isGrantType(asked)) {
    throw new OAuthError('unsupported_grant_type', `The grants are: ${Object.keys(grants).join(', ')}.`);
  }
  if (!client.grants.includes(asked)) {
    throw new OAuthError('unauthorized_client', 'This client was not given this grant.');
  }
  return asked;
}

function isGrantType(text: string): text is GrantType {
  return Object.hasOwn(grants, text);
}
