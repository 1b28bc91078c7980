import * as z from 'zod';
import { mailStates } from '../mail/mail-state.ts';
import { idsOf, unsortedListInput } from './list-input.ts';
import { oneOf } from './messages.ts';
import { keyword } from './text.ts';

export const listMailsInput = unsortedListInput({
  keyword: keyword.optional().meta({ description: "Part of the recipient's address or of the subject" }),
  state: z.enum(mailStates, { error: oneOf(mailStates) }).optional(),
  ids: idsOf('mail'),
});

export type ListMailsInput = z.output<typeof listMailsInput>;
