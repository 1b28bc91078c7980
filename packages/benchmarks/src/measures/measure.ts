import type { Sizes } from '../options.ts';
import type { Figure } from '../report/figure.ts';
import type { Shop } from '../shop/open-shop.ts';

export interface MeasuredShop extends Shop {
  readonly sizes: Sizes;
}

/** Something that is measured; each has a file of its own and is listed in `measures.ts`. */
export interface Measure {
  /** Short, for `--only`. */
  readonly name: string;
  measure(shop: MeasuredShop): Promise<Figure[]>;
}
