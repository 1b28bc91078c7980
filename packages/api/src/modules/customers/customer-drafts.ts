import type { CustomerDraft, ImportedCustomer } from './customer-draft.ts';

const keys = ['document', 'email', 'reference'] as const;

/** What tells who is meant, the reference only where none of the others does. */
const namingKeys = ['id', 'document', 'email'] as const;

/** The customers that a file may mean, by everything they are known by, as the rows so far left them. */
export class CustomerDrafts {
  readonly #all = new Set<CustomerDraft>();
  readonly #byKey = {
    id: new Map<string, CustomerDraft>(),
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

  /** Whom a row means by all that it says they are known by; of one who has another document it means nobody. */
  meantBy(row: ImportedCustomer): CustomerDraft | 'several' | undefined {
    const isNamed = namingKeys.some((key) => row[key] !== undefined);
    const found = new Set((isNamed ? namingKeys : (['reference'] as const)).flatMap((key) => this.#found(key, row)));
    const [meant] = found;
    const hasOtherDocument = row.document !== undefined && (meant?.now.document ?? row.document) !== row.document;
    return found.size > 1 || hasOtherDocument ? 'several' : meant;
  }

  #found(key: 'id' | (typeof keys)[number], row: ImportedCustomer): CustomerDraft[] {
    const draft = this.#byKey[key].get(row[key] ?? '');
    return draft ? [draft] : [];
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
    this.#byKey.id.set(draft.now.id, draft);
    for (const key of keys) {
      const value = draft.now[key];
      if (value !== null) {
        this.#byKey[key].set(value, draft);
      }
    }
  }
}
