import { writeDatabase } from '../../../database/handles.ts';
import { type Mailer, MailRefused } from '../../../pipeline/mailer.ts';
import { type Runtime, storeOf } from '../../../pipeline/runtime.ts';
import { type ClaimedMail, claimMails, markFailed, markRefused, markSent } from './claim-mails.ts';
import { renderMail } from './render-mail.ts';

const deliveredAtOnce = 5;

/**
 * Hands over every mail that is due, outside any transaction. A mail that was taken over is never sent again; where the
 * connection broke before the answer it may have been, and is sent with the same Message-ID.
 */
export async function deliverMails(runtime: Runtime, mailer: Mailer, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const mails = await claimMails(writeDatabase(runtime.orm.em.fork()), runtime.now(), deliveredAtOnce);
    await Promise.all(mails.map((mail) => deliver(runtime, mailer, mail)));
    if (mails.length < deliveredAtOnce) {
      return;
    }
  }
}

async function deliver(runtime: Runtime, mailer: Mailer, mail: ClaimedMail): Promise<void> {
  const db = writeDatabase(runtime.orm.em.fork());
  try {
    await mailer.deliver(await messageOf(runtime, mailer, mail));
  } catch (error) {
    runtime.log.warn({ err: error, mail: mail.id }, 'a mail could not be handed over');
    const marked = error instanceof MailRefused;
    await (marked ? markRefused(db, mail.id, error) : markFailed(db, mail, error, runtime.now()));
    return;
  }
  await markSent(db, mail.id, runtime.now());
}

async function messageOf(runtime: Runtime, { origin }: Mailer, { id, recipient: to, ...mail }: ClaimedMail) {
  const { name: storeName } = await storeOf(runtime);
  return { id, to, subject: mail.subject, ...renderMail({ ...mail, storeName, origin }) };
}
