import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { type Problem, problemOf } from './problem.ts';

/** Puts what the server says of each field beside that field. Returns whether the form has a field for any of it. */
export function showFieldProblems<Values extends FieldValues>(
  problem: Problem,
  fields: readonly FieldPath<Values>[],
  setError: UseFormSetError<Values>,
): boolean {
  const mistaken = fields.filter((field) => problem.errors[field] !== undefined);
  mistaken.forEach((field, index) => {
    const message = problem.errors[field]?.[0] ?? '';
    const type = problem.errorCodes[field]?.[0] ?? 'server';
    setError(field, { type, message }, { shouldFocus: index === 0 });
  });
  return mistaken.length > 0;
}

/** What went wrong, unless it stands beside one of these fields already: then nothing. */
export function unlessOfField(error: unknown, fields: readonly string[]): unknown {
  const { errors } = problemOf(error);
  return error && fields.some((field) => errors[field] !== undefined) ? null : error;
}
