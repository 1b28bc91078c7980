/** A customer as a row of a file says it; what it does not say stays as it is. */
export interface ImportedCustomer {
  /** Ours, as our own lists have it; of another shop it means nobody. */
  readonly id?: string;
  /** The eleven digits of a CPF. */
  readonly document?: string;
  /** In its normal form. */
  readonly email?: string;
  readonly name?: string;
  readonly reference?: string;
  readonly country?: string;
}

export interface DraftedCustomer {
  readonly id: string;
  readonly document: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly reference: string | null;
  readonly country: string | null;
  /** Merged into another, or archived. */
  readonly isReadOnly: boolean;
}

const fields = ['document', 'email', 'name', 'reference', 'country'] as const;

/** What a customer was, and what the rows so far made of them. */
export class CustomerDraft {
  readonly first: DraftedCustomer;
  readonly isNew: boolean;
  now: DraftedCustomer;

  constructor(first: DraftedCustomer, isNew: boolean) {
    this.first = first;
    this.now = first;
    this.isNew = isNew;
  }

  /** Before and after of what the rows changed, for the audit. */
  get differences(): Record<string, { before: string | null; after: string | null }> {
    const changed = fields.filter((field) => this.now[field] !== this.first[field]);
    return Object.fromEntries(changed.map((field) => [field, { before: this.first[field], after: this.now[field] }]));
  }

  /** Takes over what a row says. Gives whether that was anything new. */
  take(row: ImportedCustomer): boolean {
    const said = fields.filter((field) => row[field] !== undefined && row[field] !== this.now[field]);
    this.now = { ...this.now, ...Object.fromEntries(said.map((field) => [field, row[field]])) };
    return said.length > 0;
  }
}
