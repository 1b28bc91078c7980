import type { CustomerDraft, ImportedCustomer } from './customer-draft.ts';

const keys = ['document', 'email', 'reference'] as const;

/** The customers that a file may mean, by everything they are known by, as the rows so far left them. */
export class CustomerDrafts {
  readonly #all = new Set<CustomerDraft>();
  readonly #byKey = {
    document: new Map<string, CustomerDraft>(),
    email: new Map<string, CustomerDraft>(),
    reference: new Map<string, CustomerDraft>(),
  };

  constructor(known: readonly CustomerDraft[]) {
    for (const draft of known) {
      this.#index(draft);
    }
  }

  get changed(): CustomerDraft[] {
    return [...this.#all].filter((draft) => draft.isNew || Object.keys(draft.differences).length > 0);
  }

  /** Whom a row means by its document and its e-mail address; of one who has another document it means nobody. */
  meantBy({ document, email }: ImportedCustomer): CustomerDraft | 'several' | undefined {
    const byDocument = document === undefined ? undefined : this.#byKey.document.get(document);
    const byEmail = email === undefined ? undefined : this.#byKey.email.get(email);
    if (byDocument && byEmail && byDocument !== byEmail) {
      return 'several';
    }
    const hasOtherDocument = document !== undefined && (byEmail?.now.document ?? document) !== document;
    return hasOtherDocument ? 'several' : (byDocument ?? byEmail);
  }

  hasReferenceOfAnother({ reference }: ImportedCustomer, own: CustomerDraft | undefined): boolean {
    const owner = reference === undefined ? undefined : this.#byKey.reference.get(reference);
    return owner !== undefined && owner !== own;
  }

  add(draft: CustomerDraft, row: ImportedCustomer): void {
    draft.take(row);
    this.#index(draft);
  }

  /** Gives whether the row said anything new. */
  change(draft: CustomerDraft, row: ImportedCustomer): boolean {
    for (const key of keys) {
      this.#byKey[key].delete(draft.now[key] ?? '');
    }
    const hasChanged = draft.take(row);
    this.#index(draft);
    return hasChanged;
  }

  #index(draft: CustomerDraft): void {
    this.#all.add(draft);
    for (const key of keys) {
      const value = draft.now[key];
      if (value !== null) {
        this.#byKey[key].set(value, draft);
      }
    }
  }
}
