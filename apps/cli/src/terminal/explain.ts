import { type FieldErrors, Refusal } from '@tillback/rules/errors/refusal';
import { fieldErrors } from '@tillback/rules/validation/field-errors';
import { sentenceOf } from '@tillback/server/start/sentence-of';
import { ZodError } from 'zod';

/** What went wrong, in words for who typed the command; what nobody foresaw comes with its stack. */
export function explain(error: unknown): string {
  if (error instanceof ZodError) {
    return linesOf(fieldErrors(error));
  }
  if (error instanceof Refusal && error.errors) {
    return linesOf(error.errors);
  }
  return sentenceOf(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function linesOf(errors: FieldErrors): string {
  return Object.entries(errors)
    .flatMap(([field, messages]) => messages.map((message) => `${field}: ${message}`))
    .join('\n');
}
