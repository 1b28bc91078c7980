import { digitsOfDocument } from '@tillback/rules/customers/document';
import { fromPublicId } from '@tillback/rules/ids/ids';
import { type Expression, type SqlBool, sql } from 'kysely';
import { contains } from '../../../lists/keyword.ts';

/** In the reference, or the name of the customer as the sale has it; a whole id or document finds its sales. */
export function saleMatches(keyword: string): Expression<SqlBool>[] {
  const id = fromPublicId('sale', keyword.toLowerCase());
  const document = digitsOfDocument(keyword);
  return [
    contains('sale.reference', keyword),
    contains(sql`(sale.parsed->'customer'->>'name')`, keyword),
    ...(id ? [sql<SqlBool>`sale.id = ${id}`] : []),
    ...(document ? [sql<SqlBool>`sale.parsed->'customer'->>'document' = ${document}`] : []),
  ];
}
