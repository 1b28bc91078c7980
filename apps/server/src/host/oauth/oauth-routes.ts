import { countTry } from '@tillback/api/limits/counting-tries';
import {
  answerRevocation,
  answerTokenRequest,
  OAuthError,
  publicKeys,
  readForm,
  serverMetadata,
  type TokenRequest,
} from '@tillback/api/modules/auth/public';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HostParts } from '../host-parts.ts';
import { originOf } from '../origin-of.ts';
import { bareContext } from '../request-context.ts';
import { refuseOtherMethods } from '../rest/method-not-allowed.ts';
import { answerOAuthError } from './answer-oauth-error.ts';

const form = 'application/x-www-form-urlencoded';
const formLimitBytes = 16_000;
const publicForSeconds = 300;

/** The token endpoint, the one that revokes, and what client libraries ask about them. */
export async function oauthRoutes(app: FastifyInstance, parts: HostParts): Promise<void> {
  await app.register((scope) => tokenRoutes(scope, parts));

  const publicHeaders = { 'cache-control': `public, max-age=${publicForSeconds}`, 'access-control-allow-origin': '*' };
  app.get('/.well-known/oauth-authorization-server', async (request, reply) =>
    reply.headers(publicHeaders).send(serverMetadata(originOf(request, parts.settings))),
  );
  app.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.headers(publicHeaders).send(await publicKeys(parts.runtime)),
  );
}

async function tokenRoutes(app: FastifyInstance, parts: HostParts): Promise<void> {
  app.setErrorHandler(answerOAuthError);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    form,
    { parseAs: 'string', bodyLimit: formLimitBytes },
    async (_request: unknown, body: unknown) => body,
  );
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
  });
  const addRefusals = refuseOtherMethods(app);

  app.post('/oauth/token', async (request, reply) => {
    const asked = tokenRequest(request, reply, parts);
    const isPassword = asked.form.get('grant_type') === 'password';
    return isPassword ? countingSignIn(asked, parts) : answerTokenRequest(asked);
  });
  app.post('/oauth/revoke', async (request, reply) => {
    await answerRevocation(tokenRequest(request, reply, parts));
    return reply.code(200).send();
  });
  addRefusals();
}

/** A password that is tried here is one of the tries that an account has, as at a sign-in. */
async function countingSignIn(asked: TokenRequest, { limits }: HostParts): ReturnType<typeof answerTokenRequest> {
  const { ctx, form: fields } = asked;
  const rawInput = { email: fields.get('username') };
  const settle = await countTry('signIn', {
    ...ctx,
    limits,
    rawInput,
    setHeader: (...header) => ctx.setHeader(...header),
  });
  try {
    const answer = await answerTokenRequest(asked);
    await settle(null);
    return answer;
  } catch (error) {
    const isWrong = error instanceof OAuthError && error.code === 'invalid_grant';
    await settle(isWrong ? 'invalid_credentials' : 'internal');
    throw error;
  }
}

function tokenRequest(request: FastifyRequest, reply: FastifyReply, parts: HostParts): TokenRequest {
  return {
    ctx: bareContext(request, reply, parts),
    form: readForm(typeof request.body === 'string' ? request.body : ''),
    authorization: request.headers.authorization,
    issuer: originOf(request, parts.settings),
  };
}
