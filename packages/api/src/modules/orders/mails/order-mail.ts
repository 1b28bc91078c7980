import type { Language } from '@tillback/rules/language/languages';
import type { CancelReason } from '@tillback/rules/orders/order-state';
import type { NewMail } from '../../mail/public.ts';
import { type OrderMailWords, wordsOf } from './order-mail-words.ts';

/** An order as its mails tell of it; amounts are decimal texts, and absent where they are zero. */
export interface MailedOrder {
  readonly publicId: string;
  readonly currency: string;
  readonly total: string;
  readonly cashback?: string | undefined;
  readonly fromWallet?: string | undefined;
  readonly due?: string | undefined;
}

export interface MailedLine {
  readonly name: string;
  readonly quantity: number;
  readonly amount: string;
}

export interface MailedRefund {
  readonly total: string;
  readonly wallet?: string | undefined;
  readonly outside?: string | undefined;
  readonly cashback?: string | undefined;
}

/** What became of it, and what only that mail tells. */
export type OrderNews =
  | { readonly kind: 'placed'; readonly lines: readonly MailedLine[]; readonly linesLeftOut: number }
  | { readonly kind: 'paid' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'cancelled'; readonly reason: CancelReason; readonly refundDue?: string | undefined }
  | { readonly kind: 'refunded'; readonly refund: MailedRefund };

interface Recipient {
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  /** What the shop is called. */
  readonly store: string;
}

const lettersOfName = 8;

/** A mail to whoever ordered, in their language. */
export function orderMail({ to, name, language, store }: Recipient, order: MailedOrder, news: OrderNews): NewMail {
  const words = wordsOf(language);
  const money = moneyIn(words.locale, order.currency);
  const facts = factsOf(words, order, news)
    .filter((fact): fact is [string, string] => fact[1] !== undefined)
    .map(([fact, amount]) => ({ name: fact, value: money(amount) }));
  return {
    kind: `order-${news.kind}`,
    to,
    language,
    subject: words.subject[news.kind](order.publicId.slice(-lettersOfName), store),
    parts: [
      { kind: 'text', text: words.greeting(name) },
      { kind: 'text', text: leadOf(words, news) },
      ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
      ...(news.kind === 'placed' && news.linesLeftOut > 0
        ? [{ kind: 'text', text: words.moreLines(news.linesLeftOut) } as const]
        : []),
      { kind: 'link', label: words.open, path: `/orders/${order.publicId}` },
    ],
  };
}

function leadOf(words: OrderMailWords, news: OrderNews): string {
  return news.kind === 'cancelled' ? words.cancelled[news.reason] : words.lead[news.kind];
}

type Fact = readonly [name: string, amount: string | undefined];

function factsOf({ fact }: OrderMailWords, order: MailedOrder, news: OrderNews): Fact[] {
  switch (news.kind) {
    case 'placed':
      return [
        ...news.lines.map(({ quantity, name, amount }): Fact => [`${quantity} × ${name}`, amount]),
        [fact.total, order.total],
        [fact.fromWallet, order.fromWallet],
        [fact.due, order.due],
        [fact.cashback, order.cashback],
      ];
    case 'paid':
      return [[fact.total, order.total]];
    case 'completed':
      return [[fact.cashback, order.cashback]];
    case 'cancelled':
      return [
        [fact.backToWallet, order.fromWallet],
        [fact.outside, news.refundDue],
      ];
    case 'refunded':
      return [
        [fact.refunded, news.refund.total],
        [fact.backToWallet, news.refund.wallet],
        [fact.outside, news.refund.outside],
        [fact.cashbackTakenBack, news.refund.cashback],
      ];
  }
}

/** The text goes to Intl as it is: a number in between would lose digits of large amounts. */
function moneyIn(locale: string, currency: string): (amount: string) => string {
  const format = moneyFormat(locale, currency);
  return (amount) => format.format(amount as Intl.StringNumericLiteral);
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** To make one takes longer than all else about a mail, and a store needs one a language. */
function moneyFormat(locale: string, currency: string): Intl.NumberFormat {
  const name = `${locale} ${currency}`;
  const known = moneyFormats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  moneyFormats.set(name, made);
  return made;
}
