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
    changes: z.unknown().meta({
      description:
        'What it was before and after, where something was changed; personal data masked for who need not know it',
    }),
    session: z.string().nullable().meta({ description: 'Tells the doings of one session from those of another' }),
    client: z
      .object({ id: publicIdOf('client'), name: z.string() })
      .nullable()
      .meta({ description: 'The other system through which they came' }),
    requestId: z.string().nullable(),
    ip: z.string().nullable().meta({ description: 'The address it came from' }),
  })
  .meta({ id: 'AuditEntry' });

export const auditPageShape = pageOf(auditEntryShape).meta({ id: 'AuditPage' });

export type AuditEntryAnswer = z.output<typeof auditEntryShape>;
