import { defineEntity, p } from '@mikro-orm/core';
import { saleRefusals, saleVerdicts } from '@tillback/rules/sales/sale-verdict';
import { Client } from '../../auth/entities/client.ts';
import { Order } from '../../orders/entities/order.ts';

/** What was understood of a sale, as it is kept beside what was sent. Amounts are decimal text. */
export interface ParsedSale {
  soldAt: string;
  reference: string | null;
  customer: { document: string | null; name: string };
  total: string;
  /** Of the products; where it is not the total, the sale was refused. */
  sum: string;
  products: ParsedLine[];
}

export interface ParsedLine {
  sku: string | null;
  name: string | null;
  /** As it was called then. */
  type: string | null;
  value: string;
  qty: number;
  amount: string;
}

/**
 * A sale as a client sent it, refused or not. `raw` is text, since what is refused may hold what jsonb cannot; `parsed` is
 * what was understood of it. A client's reference counts once among what was accepted.
 */
export const ReceivedSaleSchema = defineEntity({
  name: 'ReceivedSale',
  tableName: 'received_sales',
  properties: {
    id: p.uuid().primary(),
    client: () => p.manyToOne(Client).ref().deleteRule('restrict'),
    receivedAt: p.datetime(),
    verdict: p.enum(saleVerdicts),
    reason: p.enum(saleRefusals).nullable(),
    detail: p.text().nullable(),
    errors: p.json<Record<string, string[]>>().nullable(),
    reference: p.string().length(64).nullable(),
    raw: p.text(),
    parsed: p.json<ParsedSale>().nullable(),
    order: () => p.manyToOne(Order).ref().nullable().deleteRule('restrict'),
  },
  indexes: [
    { name: 'received_sales_received_at_index', properties: ['receivedAt', 'id'] },
    { name: 'received_sales_client_index', properties: ['client', 'receivedAt', 'id'] },
    { name: 'received_sales_order_index', properties: ['order'] },
    {
      name: 'received_sales_reference_unique',
      expression: `create unique index received_sales_reference_unique on received_sales (client_id, reference) where verdict = 'accepted'`,
    },
  ],
  checks: [
    { name: 'received_sales_refused_for_a_reason', expression: `(verdict = 'refused') = (reason is not null)` },
    { name: 'received_sales_refused_without_order', expression: `verdict = 'accepted' or order_id is null` },
  ],
});

export class ReceivedSale extends ReceivedSaleSchema.class {}
ReceivedSaleSchema.setClass(ReceivedSale);
