import * as z from 'zod';
import { roles } from '../access/rights.ts';
import { idOf } from '../ids/id-schema.ts';
import { languages } from '../language/languages.ts';
import { userStatuses } from '../users/user-state.ts';
import { email } from './email.ts';
import { idsOf, listInput } from './list-input.ts';
import { mustBe, oneOf } from './messages.ts';
import { keyword, personName } from './text.ts';

export const userSorts = ['-createdAt', 'createdAt', 'name', '-name'] as const;

export type UserSort = (typeof userSorts)[number];

const staffRoles = ['operator', 'auditor', 'admin'] as const;

/** Of staff; a shopper signs up, since a shopper is a customer. */
const staffRole = z.enum(staffRoles, { error: oneOf(staffRoles) });

const secondFactorRequired = z
  .boolean({ error: mustBe('true or false') })
  .meta({ description: 'Without a second factor they may do nothing but add one' });

export const listUsersInput = listInput(
  {
    keyword: keyword.optional().meta({ description: 'Part of the name or the e-mail address; or the id' }),
    role: z.enum(roles, { error: oneOf(roles) }).optional(),
    status: z.enum(userStatuses, { error: oneOf(userStatuses) }).optional(),
    ids: idsOf('user'),
  },
  userSorts,
);

export const inviteUserInput = z.strictObject({
  email,
  name: personName,
  role: staffRole,
  secondFactorRequired: secondFactorRequired.default(false),
  language: z
    .enum(languages, { error: oneOf(languages) })
    .optional()
    .meta({ description: "In which they are written to; by default the store's" }),
});

/** What is not sent stays as it is. */
export const updateUserInput = z.strictObject({
  id: idOf('user'),
  name: personName.optional(),
  role: staffRole.optional(),
  secondFactorRequired: secondFactorRequired.optional(),
});

export type ListUsersInput = z.output<typeof listUsersInput>;
export type InviteUserInput = z.output<typeof inviteUserInput>;
export type UpdateUserInput = z.output<typeof updateUserInput>;
