import { defineEntity, p } from '@mikro-orm/core';
import { roles } from '@tillback/rules/access/rights';
import { languages } from '@tillback/rules/language/languages';
import { Customer } from '../../customers/entities/customer.ts';

/** A sign-in. The e-mail is stored in its normal form (lower case, NFC), so that one address is one account. */
export const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: {
    id: p.uuid().primary(),
    email: p.string().length(254),
    name: p.string().length(200),
    /** Null until who was invited has chosen one. */
    passwordHash: p.string().length(255).nullable().hidden().lazy(),
    role: p.enum(roles),
    customer: () => p.manyToOne(Customer).ref().nullable().deleteRule('restrict'),
    disabledAt: p.datetime().nullable(),
    /** In which they are written to; null: the store's. */
    language: p.enum(languages).nullable(),
    /** Until they have chosen a password. */
    invitedAt: p.datetime().nullable(),
    secondFactorRequired: p.boolean().default(false),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [
    { name: 'users_email_unique', properties: ['email'] },
    { name: 'users_customer_unique', properties: ['customer'] },
  ],
  indexes: [
    { name: 'users_created_at_index', properties: ['createdAt', 'id'] },
    { name: 'users_name_index', properties: ['name', 'id'] },
  ],
  checks: [
    { name: 'users_shopper_has_customer', expression: `(role = 'shopper') = (customer_id is not null)` },
    { name: 'users_invited_or_with_password', expression: 'password_hash is not null or invited_at is not null' },
  ],
});

export class User extends UserSchema.class {}
UserSchema.setClass(User);
