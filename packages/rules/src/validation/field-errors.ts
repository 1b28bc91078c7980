import type { FieldErrors } from '../errors/refusal.ts';
import { messages } from './messages.ts';

type Issue = {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
};

/** What a failed validation says of each field, by path: `{ 'lines.0.quantity': ['…'] }`. */
export function fieldErrors(error: { readonly issues: readonly Issue[] }): FieldErrors {
  const mistakes = error.issues.flatMap(mistakesOf);
  const byField = Object.groupBy(mistakes, (mistake) => mistake.field);
  return Object.fromEntries(
    Object.entries(byField).map(([field, ofField = []]) => [
      field,
      [...new Set(ofField.map((mistake) => mistake.message))],
    ]),
  );
}

/** By what rule each field is wrong, in the order of its messages: for whoever says it in another language. */
export function fieldErrorCodes(error: { readonly issues: readonly Issue[] }): FieldErrors {
  const mistakes = error.issues.flatMap(mistakesOf);
  const byField = Object.groupBy(mistakes, (mistake) => mistake.field);
  return Object.fromEntries(
    Object.entries(byField).map(([field, ofField = []]) => [field, ofField.map((mistake) => mistake.code)]),
  );
}

type Mistake = { readonly field: string; readonly message: string; readonly code: string };

function mistakesOf(issue: Issue): Mistake[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ field: fieldPath(issue.path), message: issue.message, code: issue.code ?? 'custom' }];
  }
  const unknownFields = issue.keys ?? [];
  return unknownFields.map((key) => ({
    field: fieldPath([...issue.path, key]),
    message: messages.unknownField,
    code: 'unknown',
  }));
}

function fieldPath(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
