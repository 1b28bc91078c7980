import { defineEntity, p } from '@mikro-orm/core';
import { roles } from '@tillback/rules/access/rights';
import { Customer } from '../../customers/entities/customer.ts';

/** A sign-in. The e-mail is stored in its normal form (lower case, NFC), so that one address is one account. */
export const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: {
    id: p.uuid().primary(),
    email: p.string().length(254),
    name: p.string().length(200),
    passwordHash: p.string().length(255).hidden().lazy(),
    role: p.enum(roles),
    customer: () => p.manyToOne(Customer).ref().nullable().deleteRule('restrict'),
    disabledAt: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [
    { name: 'users_email_unique', properties: ['email'] },
    { name: 'users_customer_unique', properties: ['customer'] },
  ],
  checks: [{ name: 'users_shopper_has_customer', expression: `(role = 'shopper') = (customer_id is not null)` }],
});

export class User extends UserSchema.class {}
UserSchema.setClass(User);
