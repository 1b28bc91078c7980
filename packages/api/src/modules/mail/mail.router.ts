import { byIdInput } from '@tillback/rules/validation/by-id';
import { listMailsInput } from '@tillback/rules/validation/mails';
import { query } from '../../pipeline/bindings.ts';
import { get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { mailPageShape, mailWithPartsShape } from './mail.shapes.ts';
import { getMail } from './queries/get-mail.ts';
import { listMails } from './queries/list-mails.ts';

export const mailRouter = router({
  list: allow('mails.read', get('/mails', 'Mails', 'Lists the mails that were written, and what became of them'))
    .input(listMailsInput)
    .output(mailPageShape)
    .query(query(listMails)),
  get: allow('mails.read', get('/mails/{id}', 'Mails', 'Gets a mail'))
    .input(byIdInput('mail'))
    .output(mailWithPartsShape)
    .query(({ ctx, input }) => getMail(ctx, input)),
});
