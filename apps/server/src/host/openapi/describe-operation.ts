import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { FileFormat } from '../lists/file-formats.ts';
import { pageParameters } from '../lists/listing.ts';
import { matchField } from '../rest/if-match.ts';
import type { Operation } from '../rest/operations.ts';
import { type ErrorStatus, problems } from './responses.ts';

const key = z.string().min(1).max(255);
const description = 'Makes a retry safe: the same key and body replays the first answer.';

const keyIsWelcome = z.object({ 'Idempotency-Key': key.optional().meta({ description }) });
const ifMatch = z
  .string()
  .optional()
  .meta({ description: 'The ETag that was read; another state is answered with 412' });

const keyIsRequired = z.object({
  'Idempotency-Key': key.meta({ description: `${description} Required, as money or stock moves.` }),
});

/** One REST operation as OpenAPI has it, from the same schemas that check its input and output. */
export function describeOperation(operation: Operation): ZodOpenApiOperationObject {
  const { rest, right, type, idempotency } = operation;
  const keyHeader = idempotency === 'for-good' ? keyIsRequired : keyIsWelcome;
  const header = matchField(operation) ? keyHeader.extend({ 'If-Match': ifMatch }) : keyHeader;
  const body = bodySchema(operation);
  return {
    operationId: operation.name,
    summary: rest.summary,
    tags: [rest.tag],
    ...(right === 'anyone' && { security: [] }),
    requestParams: {
      ...parameters('path', pick(operation, operation.pathParameters)),
      ...(type === 'query' ? parameters('query', pick(operation, otherFields(operation))) : { header }),
    },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { [String(rest.status)]: success(operation), ...problems(errorsOf(operation, body !== null)) },
  };
}

/** The same list whole, as a file. */
export function describeFile(
  operation: Operation,
  { extension, name: format, contentType }: FileFormat,
): ZodOpenApiOperationObject {
  const { rest, pathParameters } = operation;
  const filters = otherFields(operation).filter((name) => !pageParameters.includes(name));
  return {
    operationId: `${operation.name}${extension === 'csv' ? 'Csv' : 'Xlsx'}`,
    summary: `${rest.summary}: all of them, as ${format}`,
    tags: [rest.tag],
    requestParams: {
      ...parameters('path', pick(operation, pathParameters)),
      ...parameters('query', pick(operation, filters)),
    },
    responses: {
      '200': { description: format, content: { [contentType.split(';')[0] ?? contentType]: { schema: z.string() } } },
      ...problems(errorsOf(operation, false)),
    },
  };
}

function success({ rest, output }: Operation): ZodOpenApiResponseObject {
  const headers = {
    ...(rest.status === 201 && { Location: z.string().meta({ description: 'Where it can be read' }) }),
    ...(rest.versioned && { ETag: z.string().meta({ description: 'Its version, for If-Match' }) }),
  };
  return {
    description: rest.status === 204 ? 'Done' : rest.summary,
    ...(Object.keys(headers).length > 0 && { headers: z.object(headers) }),
    ...(rest.status !== 204 && output && { content: { 'application/json': { schema: output } } }),
  };
}

function errorsOf(operation: Operation, hasBody: boolean): ErrorStatus[] {
  const { right, type, pathParameters, limit } = operation;
  return [
    400,
    ...(right === 'anyone' ? [] : ([401, 403] as const)),
    ...(right === 'anyone' && type === 'mutation' ? ([401, 403] as const) : []),
    ...(pathParameters.length > 0 ? ([404] as const) : []),
    ...(type === 'mutation' ? ([409, 422] as const) : []),
    ...(matchField(operation) ? ([412] as const) : []),
    ...(hasBody ? ([413, 415] as const) : []),
    ...(limit ? ([429] as const) : []),
    500,
    503,
  ];
}

function bodySchema(operation: Operation): z.ZodObject | null {
  return operation.type === 'mutation' ? pick(operation, otherFields(operation)) : null;
}

function otherFields(operation: Operation): string[] {
  const { input, pathParameters } = operation;
  const elsewhere = [...pathParameters, matchField(operation)];
  return Object.keys(input?.shape ?? {}).filter((name) => !elsewhere.includes(name));
}

/** Some fields of the input; null for none. A schema that also compares fields cannot be cut by zod's own `pick`. */
function pick({ input }: Operation, names: readonly string[]): z.ZodObject | null {
  const fields = Object.entries(input?.shape ?? {}).filter(([name]) => names.includes(name));
  return fields.length > 0 ? z.strictObject(Object.fromEntries(fields)) : null;
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | null) {
  return schema ? { [place]: schema } : {};
}
