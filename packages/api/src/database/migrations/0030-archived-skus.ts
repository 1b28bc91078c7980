import { Migration } from '@mikro-orm/migrations';

/** Sales find archived products by their SKUs. */
export class ArchivedSkus extends Migration {
  override up(): void {
    this.addSql('create index products_archived_sku_index on products (sku) where archived_at is not null;');
  }
}
