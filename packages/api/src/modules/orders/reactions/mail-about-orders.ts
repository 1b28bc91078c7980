import { fromPublicId } from '@tillback/rules/ids/ids';
import type { DeliveredFact, Reaction } from '../../../outbox/reaction.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { type NewMail, sendMails } from '../../mail/public.ts';
import { orderMail } from '../mails/order-mail.ts';
import { findMailed } from './find-mailed.ts';
import { type MailedTopic, mailedTopics, newsOf } from './news-of.ts';

/** Whoever ordered in the shop hears of each thing that becomes of their order, once. Of history nobody hears. */
export const mailAboutOrders: readonly Reaction[] = mailedTopics.map((topic) => ({
  name: `orders.mail-${topic}`,
  topic,
  handle: (unit, facts) => mailOf(unit, topic, facts),
}));

async function mailOf(unit: Unit, topic: MailedTopic, facts: readonly DeliveredFact[]): Promise<void> {
  const told = facts.filter(({ history }) => !history);
  const mailed = await findMailed(
    unit,
    told.flatMap((fact) => orderIdOf(fact) ?? []),
  );
  const tell = await newsOf(unit, topic, told, [...mailed.keys()]);
  const mails = told.flatMap((fact): NewMail[] => {
    const to = mailed.get(orderIdOf(fact) ?? '');
    const news = to && tell(fact, to);
    return news ? [orderMail(to.recipient, to.order, news)] : [];
  });
  await sendMails(unit, mails);
}

function orderIdOf({ payload }: DeliveredFact): string | null {
  return fromPublicId('order', String(payload['orderId']));
}
