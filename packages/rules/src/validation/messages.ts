type IssueWithInput = { readonly input?: unknown };
type MessageOfIssue = (issue: IssueWithInput) => string;

export const messages = {
  notEmpty: 'This must not be empty.',
  unreadableCharacters: 'This has characters that cannot be stored.',
  amountsAreText: 'Amounts are strings like "12.34".',
  unknownField: 'This field is not known here.',
} as const;

/** The message of a field that was not sent at all, or `message` where what was sent is wrong. */
export function requiredOr(message: string): MessageOfIssue {
  return (issue) => (issue.input === undefined ? 'This is required.' : message);
}

/** Asks for the kind of value that was expected: "text", "true or false". */
export function mustBe(expected: string): MessageOfIssue {
  return requiredOr(`This must be ${expected}.`);
}

export function oneOf(choices: readonly string[]): MessageOfIssue {
  return requiredOr(`One of ${choices.join(', ')}.`);
}

export function atMostCharacters(characters: number): string {
  return `At most ${characters} characters.`;
}
