import type { ErrorCode } from '@tillback/rules/errors/error-codes';
import { Refusal } from '@tillback/rules/errors/refusal';

/** What Fastify and its plugins refuse by themselves, in our words. */
const refusals: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  400: ['malformed', 'The request could not be read.'],
  404: ['not_found', 'There is nothing here.'],
  405: ['method_not_allowed', 'This address does not take this method.'],
  413: ['payload_too_large', 'The request is larger than allowed here.'],
  415: ['unsupported_media_type', 'Send JSON, with the content type application/json.'],
  416: ['malformed', 'The range that was asked for is not there.'],
  503: ['unavailable', 'The server is stopping. Try again soon.'],
};

const malformedJson = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY']);

/** An error of the HTTP layer as one of our refusals; any other error stays what it is. */
export function refusalOfHttpError(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) {
    return error;
  }
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (typeof statusCode !== 'number') {
    return error;
  }
  if (typeof code === 'string' && malformedJson.has(code)) {
    return new Refusal('malformed', 'The body is not valid JSON.');
  }
  const known = refusals[statusCode] ?? (statusCode < 500 ? refusals[400] : undefined);
  return known ? new Refusal(known[0], known[1]) : error;
}
