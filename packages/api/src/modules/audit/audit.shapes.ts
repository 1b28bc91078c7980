import { publicIdOf } from '@tillback/rules/ids/id-schema';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { actorKinds } from './entities/audit-entry.ts';

export const auditEntryShape = z
  .object({
    id: publicIdOf('auditEntry'),
    at: z.iso.datetime(),
    action: z.string().meta({ description: 'What was done, in the past tense', examples: ['user.signed-in'] }),
    actor: z.object({
      kind: z.enum(actorKinds),
      id: z
        .union([publicIdOf('user'), publicIdOf('client')])
        .nullable()
        .meta({ description: 'Of a user or a client' }),
      name: z.string(),
    }),
    subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
    changes: z.unknown(),
    requestId: z.string().nullable(),
    ip: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });

export const auditPageShape = pageOf(auditEntryShape).meta({ id: 'AuditPage' });

export type AuditEntryAnswer = z.output<typeof auditEntryShape>;
