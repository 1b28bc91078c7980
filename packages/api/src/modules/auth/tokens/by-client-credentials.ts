import { runCommand } from '../../../pipeline/run-command.ts';
import { callWithoutKey } from '../call-without-key.ts';
import { openTokenFamily } from '../commands/open-token-family.ts';
import type { KnownClient } from './authenticate-client.ts';
import type { Granted, TokenRequest } from './granting.ts';
import { scopesAsked } from './scopes-asked.ts';

/** A client acts in its own name. It proves itself again for the next token, so it gets no refresh token. */
export async function grantToClient({ ctx, form }: TokenRequest, client: KnownClient): Promise<Granted> {
  const scopes = scopesAsked(form, client.scopes);
  const opening = { clientId: client.id, scopes, ip: ctx.ip, withRefreshToken: false };
  const call = { ...callWithoutKey(ctx, 'oauth.token'), actor: { ...client, kind: 'client' as const } };
  const { familyId } = await runCommand(ctx.runtime, call, openTokenFamily, opening, { audit: 'recorded' });
  return { familyId, userId: null, scopes, refreshToken: null };
}
