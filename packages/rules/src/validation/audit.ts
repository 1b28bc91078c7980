import type * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';
import { idsOf, unsortedListInput } from './list-input.ts';
import { keyword, text } from './text.ts';

const longestAction = 80;
const longestSession = 16;
const longestSubjectKind = 40;

export const listAuditInput = unsortedListInput({
  actorId: idOf('user').optional().meta({ description: 'The user who did it' }),
  clientId: idOf('client').optional().meta({ description: 'The other system through which it came' }),
  session: text(longestSession)
    .optional()
    .meta({ description: 'All that was done in one session, as an entry names it' }),
  action: text(longestAction)
    .optional()
    .meta({ examples: ['user.signed-in'] }),
  subjectKind: text(longestSubjectKind)
    .optional()
    .meta({ description: 'What kind of thing it was done to', examples: ['order'] }),
  keyword: keyword
    .optional()
    .meta({ description: 'Part of the action or the name of who did it; or the whole id of what' }),
  ids: idsOf('auditEntry'),
  from: day.optional(),
  to: day.optional(),
}).refine(isInOrder, { error: daysOutOfOrder, path: ['to'] });

export type ListAuditInput = z.output<typeof listAuditInput>;
