import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { problemSchema } from './problem-schema.ts';

const reasons = {
  400: 'The input is not valid',
  401: 'Not signed in, or not known',
  403: 'Not allowed',
  404: 'Not there, or not for the caller to see',
  409: 'The present state does not allow it',
  412: 'It was changed since it was read',
  413: 'Too large',
  415: 'Not this content type',
  422: 'A rule does not allow it',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
  503: 'Not available right now',
} as const;

export type ErrorStatus = keyof typeof reasons;

/** The errors that an operation may answer, each as problem details. */
export function problems(statuses: readonly ErrorStatus[]): ZodOpenApiResponsesObject {
  return Object.fromEntries(statuses.map((status) => [String(status), problem(status)]));
}

function problem(status: ErrorStatus): ZodOpenApiResponseObject {
  return { description: reasons[status], content: { 'application/problem+json': { schema: problemSchema } } };
}
