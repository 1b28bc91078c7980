/** What is typed at the checkout. */
export interface CheckoutFields {
  readonly way: 'deliver' | 'collect';
  readonly recipient: string;
  readonly street: string;
  readonly details: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly notes: string;
}

export const addressFields = ['recipient', 'street', 'details', 'postalCode', 'city', 'region', 'country'] as const;

const autoComplete = {
  recipient: 'name',
  street: 'address-line1',
  details: 'address-line2',
  postalCode: 'postal-code',
  city: 'address-level2',
  region: 'address-level1',
  country: 'country-name',
} as const satisfies Record<(typeof addressFields)[number], string>;

/** What a browser may fill in. */
export function autoCompleteOf(field: (typeof addressFields)[number]): string {
  return autoComplete[field];
}

export const optionalFields: ReadonlySet<string> = new Set(['details', 'postalCode', 'region', 'notes']);

/** What was typed last time, so that nobody types their address twice. */
export function firstFields(kept: string | null, name: string): CheckoutFields {
  const empty: CheckoutFields = {
    way: 'deliver',
    recipient: name,
    street: '',
    details: '',
    postalCode: '',
    city: '',
    region: '',
    country: '',
    notes: '',
  };
  try {
    const before: unknown = JSON.parse(kept ?? '{}');
    const texts = Object.entries(before ?? {}).filter(([field, text]) => field in empty && typeof text === 'string');
    const fields = { ...empty, ...Object.fromEntries(texts), notes: '' };
    return { ...fields, way: fields.way === 'collect' ? 'collect' : 'deliver' };
  } catch {
    return empty;
  }
}
