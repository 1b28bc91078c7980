import type { ListMailsInput } from '@tillback/rules/validation/mails';
import { contains } from '../../../lists/keyword.ts';
import { descending, instant, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { MailAnswer } from '../mail.shapes.ts';
import { mailAnswer, mailRows } from './mail-rows.ts';

const newestFirst = descending(instant('mails.created_at'), uuid('mails.id'));

/** What was written to whom and what became of it, the newest first. */
export async function listMails({ db }: Reader, input: ListMailsInput): Promise<Page<MailAnswer>> {
  const { keyword, state, ids } = input;
  let rows = mailRows(db);
  if (keyword !== undefined) {
    rows = rows.where((mail) => mail.or([contains('recipient', keyword), contains('subject', keyword)]));
  }
  if (state !== undefined) {
    rows = rows.where('state', '=', state);
  }
  if (ids !== undefined) {
    rows = rows.where('mails.id', 'in', ids);
  }
  return shapePage(await readPage(db, { list: 'mails', input, order: newestFirst, rows }), mailAnswer);
}
