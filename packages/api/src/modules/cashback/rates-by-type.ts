import type { ProductTypes } from '@tillback/rules/catalog/product-types';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Reader } from '../../pipeline/unit.ts';
import { typeNamed } from '../catalog/public.ts';

/** Rates by the codes of the types, as rules keep them, of rates by their names. */
export async function ratesByCode<Rate>(
  reader: Pick<Reader, 'db' | 'store'>,
  byName: Readonly<Record<string, Rate>>,
): Promise<Record<string, Rate>> {
  const byCode = new Map<string, Rate>();
  for (const [name, rate] of Object.entries(byName)) {
    const { code } = await typeNamed(reader, name, `rates.${name}`);
    if (byCode.has(code)) {
      const detail = 'This type has two rates here.';
      throw new Refusal('rule_violated', detail, { errors: { [`rates.${name}`]: [detail] } });
    }
    byCode.set(code, rate);
  }
  return Object.fromEntries(byCode);
}

/** Rates by what the types are called now; a type that has none has `none`, unless it is archived. */
export function ratesByName<Rate>(
  byCode: Readonly<Record<string, Rate>>,
  { all }: ProductTypes,
  none: Rate,
): Record<string, Rate> {
  const shown = all.filter(({ code, isArchived }) => !isArchived || code in byCode);
  return Object.fromEntries(shown.map(({ code, names }) => [names.at(-1)?.name ?? code, byCode[code] ?? none]));
}
