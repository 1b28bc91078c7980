import { scopes } from '@tillback/rules/access/scopes';
import { grantTypes } from '@tillback/rules/validation/clients';
import type { JWK } from 'jose';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { signingKeys } from './signing-keys.ts';

const clientAuthentication = ['client_secret_basic', 'client_secret_post', 'none'];

/** What client libraries find out by themselves (RFC 8414). */
export function serverMetadata(issuer: string) {
  return {
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    token_endpoint_auth_methods_supported: clientAuthentication,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    revocation_endpoint_auth_methods_supported: clientAuthentication,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    grant_types_supported: grantTypes,
    scopes_supported: scopes,
    // There is no authorization endpoint: the applications are the shop's own, or act in their own name.
    response_types_supported: [],
    service_documentation: `${issuer}/docs`,
  };
}

/** The public keys that access tokens can be verified by (RFC 7517). */
export async function publicKeys(runtime: Runtime): Promise<{ keys: JWK[] }> {
  const keys = await signingKeys(runtime);
  return { keys: keys.map(({ publicJwk }) => publicJwk) };
}
