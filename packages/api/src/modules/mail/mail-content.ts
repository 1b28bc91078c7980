/** A piece of a mail. Texts are plain, in the recipient's language; how they look is decided when the mail is rendered. */
export type MailPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly MailFact[] }
  /** Where in the web app it leads, e.g. `/orders/ord_…`. Which host that is, is known when the mail is sent. */
  | { readonly kind: 'link'; readonly label: string; readonly path: `/${string}` };

/** A line of a table of two columns: "Total", "£12.40". */
export interface MailFact {
  readonly name: string;
  readonly value: string;
}
