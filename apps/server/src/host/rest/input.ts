import { type FieldErrors, Refusal } from '@tillback/rules/errors/refusal';
import { messages } from '@tillback/rules/validation/messages';
import type { FastifyRequest } from 'fastify';
import { coerce } from './coerce.ts';
import { matchField, versionToMatch } from './if-match.ts';
import type { Operation } from './operations.ts';

type Fields = Record<string, unknown>;

/**
 * What a procedure is given: the parameters of the path with those of the query, or on a write with the fields of the
 * body. A parameter that has no place there is refused, as the strict schemas refuse unknown fields.
 */
export function inputOf(operation: Operation, request: FastifyRequest): Fields | undefined {
  const query = request.query as Fields;
  const reads = operation.type === 'query';
  const given = reads ? query : bodyOf(request);
  refuseUnknown(reads ? [] : Object.keys(query));
  const inHeader = matchField(operation);
  refuseUnknown(Object.keys(given).filter((name) => operation.pathParameters.includes(name) || name === inHeader));
  if (operation.input === null) {
    refuseUnknown(Object.keys(given));
    return undefined;
  }
  const inAddress = { ...(reads && query), ...(request.params as Fields) };
  const version = inHeader && versionToMatch(request);
  return { ...(reads ? {} : given), ...coerced(operation, inAddress), ...(version && { version }) };
}

function bodyOf({ body }: FastifyRequest): Fields {
  if (body === undefined || body === null) {
    return {};
  }
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw new Refusal('malformed', 'The body must be a JSON object.');
  }
  return body as Fields;
}

function coerced({ input }: Operation, fields: Fields): Fields {
  const shape = input?.shape ?? {};
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return [name, schema ? coerce(schema as never, value) : value];
    }),
  );
}

/** Refuses parameters that have no place where they were given. */
export function refuseUnknown(names: readonly string[]): void {
  if (names.length > 0) {
    const errors: FieldErrors = Object.fromEntries(names.map((name) => [name, [messages.unknownField]]));
    throw new Refusal('invalid_input', 'Some fields are not valid.', { errors });
  }
}
