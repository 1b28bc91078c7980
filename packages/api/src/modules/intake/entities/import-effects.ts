import { defineEntity, p } from '@mikro-orm/core';
import { Product, type ProductFacts } from '../../catalog/entities/product.ts';
import { Customer } from '../../customers/entities/customer.ts';
import { Refund } from '../../orders/entities/refund.ts';
import { Import } from './import.ts';

/** A refund that an import made; what it sold is known by its rows. */
export const ImportRefundSchema = defineEntity({
  name: 'ImportRefund',
  tableName: 'intake_refunds',
  properties: {
    import: () => p.manyToOne(Import).ref().primary().updateRule('no action').deleteRule('restrict'),
    refund: () => p.manyToOne(Refund).ref().primary().updateRule('no action').deleteRule('restrict'),
  },
  indexes: [{ name: 'intake_refunds_refund_index', properties: ['refund'] }],
});

export class ImportRefund extends ImportRefundSchema.class {}
ImportRefundSchema.setClass(ImportRefund);

/** A customer that an import added. */
export const ImportCustomerSchema = defineEntity({
  name: 'ImportCustomer',
  tableName: 'intake_customers',
  properties: {
    import: () => p.manyToOne(Import).ref().primary().updateRule('no action').deleteRule('restrict'),
    customer: () => p.manyToOne(Customer).ref().primary().updateRule('no action').deleteRule('restrict'),
  },
});

export class ImportCustomer extends ImportCustomerSchema.class {}
ImportCustomerSchema.setClass(ImportCustomer);

/** A product that an import showed: the newest that it said of it, and what was known before; null where it added it. */
export const ImportProductSchema = defineEntity({
  name: 'ImportProduct',
  tableName: 'intake_products',
  properties: {
    import: () => p.manyToOne(Import).ref().primary().updateRule('no action').deleteRule('restrict'),
    product: () => p.manyToOne(Product).ref().primary().updateRule('no action').deleteRule('restrict'),
    shown: p.json<ProductFacts>(),
    replaced: p.json<ProductFacts>().nullable(),
  },
  indexes: [{ name: 'intake_products_product_index', properties: ['product'] }],
});

export class ImportProduct extends ImportProductSchema.class {}
ImportProductSchema.setClass(ImportProduct);
