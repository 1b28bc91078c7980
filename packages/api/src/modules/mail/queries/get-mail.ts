import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import { writeDatabase } from '../../../database/handles.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import type { RequestContext } from '../../../pipeline/trpc.ts';
import type { MailWithParts } from '../mail.shapes.ts';
import type { MailPart } from '../mail-content.ts';
import { mailAnswer, mailRows } from './mail-rows.ts';

/**
 * A mail, in the demo with what it says: nothing else brings its link to anyone there.
 * @throws {Refusal} `not_found`
 */
export async function getMail({ runtime }: RequestContext, { id }: ByIdInput): Promise<MailWithParts> {
  // Queries' own role does not read what mails say.
  const db = writeDatabase(runtime.orm.em.fork());
  const row = await mailRows(db).select('parts').where('mails.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such mail.');
  }
  const { parts, ...mail } = row;
  return { ...mailAnswer(mail), parts: showsMails(runtime) ? (parts as readonly MailPart[] | null) : null };
}

/** Whether mails are read on the page, instead of being sent. */
function showsMails({ demo, mailer }: Pick<Runtime, 'demo' | 'mailer'>): boolean {
  return demo !== undefined && mailer === undefined;
}
