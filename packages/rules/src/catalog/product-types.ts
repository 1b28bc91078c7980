import type { ProductType } from '../cashback/product-type.ts';

export const longestTypeName = 40;

/** A type that products can have, with each name that it has had, the latest last. */
export interface NamedProductType {
  readonly id: string;
  readonly code: ProductType;
  /** Nobody gives it to a product any more; products that have it keep it. */
  readonly isArchived: boolean;
  readonly names: readonly { readonly name: string; readonly since: Date }[];
}

/** What the store calls its product types, and called them before. A name that a type ever had is no other's. */
export class ProductTypes {
  readonly all: readonly NamedProductType[];
  readonly #byCode: ReadonlyMap<ProductType, NamedProductType>;
  readonly #byName: ReadonlyMap<string, NamedProductType>;

  constructor(all: readonly NamedProductType[]) {
    this.all = all;
    this.#byCode = new Map(all.map((type) => [type.code, type]));
    this.#byName = new Map(
      all.flatMap((type) => type.names.map(({ name }) => [withoutCaseAndAccents(name), type] as const)),
    );
  }

  /** The type of that name, now or before, whatever its capitals and accents. */
  named(name: string): NamedProductType | undefined {
    return this.#byName.get(withoutCaseAndAccents(name));
  }

  /** What a type is called now. One that is not known here yet is called what it was first called. */
  nameOf(code: ProductType): string {
    return this.#byCode.get(code)?.names.at(-1)?.name ?? code;
  }

  /** What a type was called then. */
  nameAt(code: ProductType, at: Date): string {
    const names = this.#byCode.get(code)?.names ?? [];
    return (names.findLast(({ since }) => since <= at) ?? names[0])?.name ?? code;
  }
}

function withoutCaseAndAccents(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
