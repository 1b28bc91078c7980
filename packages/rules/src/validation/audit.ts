import type * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';
import { idsOf, unsortedListInput } from './list-input.ts';
import { keyword, text } from './text.ts';

const longestAction = 80;
const longestSubjectKind = 40;

export const listAuditInput = unsortedListInput({
  actorId: idOf('user').optional().meta({ description: 'The user who did it' }),
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
