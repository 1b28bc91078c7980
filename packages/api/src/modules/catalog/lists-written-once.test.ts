import { productSorts } from '@tillback/rules/validation/catalog';
import { expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { openShopForTest, userWith } from '../../testing/test-shop.ts';

const shelf = [
  { sku: 'W-1', name: 'Ash', price: '1.00', stock: 0, lowStockThreshold: 0 },
  { sku: 'W-2', name: 'Beech', price: '2.00', stock: 3, lowStockThreshold: 2 },
  { sku: 'W-3', name: 'Cedar', price: '2.00', stock: null, lowStockThreshold: 5 },
  { sku: 'W-4', name: 'Date', price: '0.50', stock: 4, lowStockThreshold: 4, active: false },
  { sku: 'W-5', name: 'Elm', price: '9.00', stock: 1 },
];

const flags = [{}, { archived: true }, { inStock: true }, { inStock: false }, { lowStock: true }, { active: false }];

/** A price from which all are dearer changes nothing but that the query is written for this one time. */
const writtenAnew = { minPrice: '0.00' };

test('lists that are written once show each asker, order, flag and page what they would if written anew', async () => {
  const shop = await openShopForTest();
  const as = (role: Parameters<typeof userWith>[0]) => createCaller(shop.contextFor(userWith(role))).catalog;
  for (const product of shelf) {
    const { id } = await as('admin').createProduct({ ...product, type: 'B' });
    if (product.sku === 'W-5') await as('admin').archiveProduct({ id });
  }
  const skusOf = async (role: 'auditor' | 'shopper', asked: object) => {
    const skus: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof as>['listProducts']>> = await as(role).listProducts({
        ...asked,
        limit: 2,
        ...(cursor && { cursor }),
      });
      skus.push(...page.items.map(({ sku }) => sku));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return skus;
  };
  const shown = new Set<string>();
  for (const sort of productSorts) {
    for (const flag of flags) {
      for (const role of ['auditor', 'shopper'] as const) {
        const skus = await skusOf(role, { sort, ...flag });
        expect(skus, `${role} ${sort} ${JSON.stringify(flag)}`).toEqual(
          await skusOf(role, { sort, ...flag, ...writtenAnew }),
        );
        shown.add(skus.join());
      }
    }
  }
  expect(shown.size).toBeGreaterThan(productSorts.length);
});
