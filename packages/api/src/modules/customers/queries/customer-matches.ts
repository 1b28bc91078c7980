import { digitsOfDocument } from '@tillback/rules/customers/document';
import { fromPublicId } from '@tillback/rules/ids/ids';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { contains } from '../../../lists/keyword.ts';

/** In the name, the e-mail address or the reference; a whole id or document finds its customer. */
export function customerMatches(keyword: string): Expression<SqlBool>[] {
  const customer = expressionBuilder<Tables, 'customers'>();
  const id = fromPublicId('customer', keyword.toLowerCase());
  const document = digitsOfDocument(keyword);
  return [
    contains('customers.name', keyword),
    contains('customers.email', keyword),
    contains('customers.reference', keyword),
    ...(id ? [customer('customers.id', '=', id)] : []),
    ...(document ? [customer('customers.document', '=', document)] : []),
  ];
}
