import { OAuthError } from '@tillback/api/modules/auth/public';
import { problemOf, refusalIn } from '@tillback/api/pipeline/problem';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfHttpError } from '../errors/refusal-of-http-error.ts';

interface Answer {
  readonly status: number;
  readonly error: string;
  readonly description: string;
}

/** Answers whatever was thrown as RFC 6749, section 5.2, has it. */
export function answerOAuthError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, error, description } = thrown instanceof OAuthError ? ofOAuth(thrown) : ofAnything(thrown, request);
  if (status === 401) {
    reply.header('www-authenticate', 'Basic realm="Tillback", charset="UTF-8"');
  }
  const { retryAfterSeconds } = refusalIn(refusalOfHttpError(thrown));
  if (retryAfterSeconds !== null) {
    reply.header('retry-after', retryAfterSeconds);
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json')
    .send(JSON.stringify({ error, error_description: description }));
}

function ofOAuth({ status, code, message }: OAuthError): Answer {
  return { status, error: code, description: message };
}

/** What was refused on the way here, by the host or by a command, in the words that a client library knows. */
function ofAnything(thrown: unknown, request: FastifyRequest): Answer {
  const explained = refusalOfHttpError(thrown);
  if (explained instanceof Refusal && explained.code === 'invalid_credentials') {
    return { status: 400, error: 'invalid_grant', description: explained.detail };
  }
  const { status, code, detail } = problemOf(explained, request.id);
  if (status >= 500 && code !== 'unavailable') {
    request.log.error({ err: thrown }, 'a token request failed');
    return { status, error: 'server_error', description: detail };
  }
  if (code === 'unsupported_media_type') {
    return { status: 400, error: 'invalid_request', description: 'Send a form: application/x-www-form-urlencoded.' };
  }
  const isBusy = code === 'rate_limited' || code === 'unavailable';
  return { status, error: isBusy ? 'temporarily_unavailable' : 'invalid_request', description: detail };
}
