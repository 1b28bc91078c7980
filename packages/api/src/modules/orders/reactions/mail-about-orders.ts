import { fromPublicId } from '@tillback/rules/ids/ids';
import type { DeliveredFact, Reaction } from '../../../outbox/reaction.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { sendMail } from '../../mail/public.ts';
import { orderMail } from '../mails/order-mail.ts';
import { findMailed } from './find-mailed.ts';
import { type MailedTopic, mailedTopics, newsOf } from './news-of.ts';

/** Whoever ordered in the shop hears of each thing that becomes of their order, once. Of history nobody hears. */
export const mailAboutOrders: readonly Reaction[] = mailedTopics.map((topic) => ({
  name: `orders.mail-${topic}`,
  topic,
  handle: (unit, fact) => mailOf(unit, topic, fact),
}));

async function mailOf(unit: Unit, topic: MailedTopic, fact: DeliveredFact): Promise<void> {
  const orderId = fromPublicId('order', String(fact.payload['orderId']));
  const mailed = fact.history || orderId === null ? null : await findMailed(unit, orderId);
  const news = mailed && (await newsOf(unit, topic, fact, mailed));
  if (mailed && news) {
    await sendMail(unit, orderMail(mailed.recipient, mailed.order, news));
  }
}
