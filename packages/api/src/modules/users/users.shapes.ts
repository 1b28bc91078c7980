import { roles } from '@tillback/rules/access/rights';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { userStatuses } from '@tillback/rules/users/user-state';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { instantField } from '../../wire/fields.ts';

export const userRowShape = z
  .object({
    id: publicIdOf('user'),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    status: z.enum(userStatuses),
    customerId: publicIdOf('customer').nullable().meta({ description: 'The customer that a shopper is' }),
    hasSecondFactor: z.boolean(),
    secondFactorRequired: z.boolean(),
    createdAt: instantField,
  })
  .meta({ id: 'UserRow' });

export const userPageShape = pageOf(userRowShape).meta({ id: 'UserPage' });

export type UserRow = z.output<typeof userRowShape>;
