import { hash } from 'node:crypto';
import type { ProductType } from '@tillback/rules/cashback/product-type';
import { Refusal } from '@tillback/rules/errors/refusal';

interface Versioned {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly type: ProductType;
  readonly priceMinor: bigint;
  readonly active: boolean;
  readonly pictureUrl: string | null;
  readonly lowStockThreshold: number | null;
  readonly archivedAt: Date | null;
  readonly stock: number | null;
}

/**
 * The state of a product in short: its own fields, and after the point its stock. A sale changes the latter alone, so it is
 * in nobody's way who changes a name.
 */
export function versionOf(product: Versioned): string {
  return `${versionOfFields(product)}.${product.stock ?? 'untracked'}`;
}

/**
 * Refuses a change that is based on another state than the present one. The stock is compared where it is changed too.
 * @throws {Refusal} `version_mismatch`
 */
export function refuseOutdated(product: Versioned, version: string | undefined, changesStock: boolean): void {
  if (version === undefined) {
    return;
  }
  const isPresent = changesStock ? version === versionOf(product) : version.startsWith(`${versionOfFields(product)}.`);
  if (!isPresent) {
    throw new Refusal('version_mismatch', 'Someone else has changed this product meanwhile. Look at it again.', {
      extra: { version: versionOf(product) },
    });
  }
}

function versionOfFields(product: Versioned): string {
  const { sku, name, description, type, priceMinor, active, pictureUrl, lowStockThreshold, archivedAt } = product;
  const fields = [sku, name, description, type, String(priceMinor), active, pictureUrl, lowStockThreshold, archivedAt];
  return hash('sha256', JSON.stringify(fields), 'base64url').slice(0, 16);
}
