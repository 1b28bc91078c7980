import type { Language } from '@tillback/rules/language/languages';
import type { CancelReason } from '@tillback/rules/orders/order-state';

type News = 'placed' | 'paid' | 'completed' | 'cancelled' | 'refunded';

/** All that the mails about orders say, in one language. */
export interface OrderMailWords {
  readonly locale: string;
  readonly greeting: (name: string) => string;
  readonly subject: Readonly<Record<News, (order: string, store: string) => string>>;
  readonly lead: Readonly<Record<Exclude<News, 'cancelled'>, string>>;
  readonly cancelled: Readonly<Record<CancelReason, string>>;
  readonly fact: {
    readonly total: string;
    readonly fromWallet: string;
    readonly due: string;
    readonly cashback: string;
    readonly backToWallet: string;
    readonly outside: string;
    readonly refunded: string;
    readonly cashbackTakenBack: string;
  };
  readonly moreLines: (lines: number) => string;
  readonly open: string;
}

const words: Readonly<Record<Language, OrderMailWords>> = {
  en: {
    locale: 'en-GB',
    greeting: (name) => `Hello ${name},`,
    subject: {
      placed: (order, store) => `Your order ${order} at ${store}`,
      paid: (order, store) => `Your order ${order} at ${store} is paid`,
      completed: (order, store) => `Your order ${order} at ${store} is on its way`,
      cancelled: (order, store) => `Your order ${order} at ${store} is cancelled`,
      refunded: (order, store) => `A refund for your order ${order} at ${store}`,
    },
    lead: {
      placed: 'Thank you. This is what you ordered:',
      paid: 'Thank you. Your order is paid in full.',
      completed: 'Your order was sent or handed over.',
      refunded: 'Something of your order was refunded.',
    },
    cancelled: {
      shopper: 'You cancelled your order.',
      shop: 'The shop cancelled your order.',
      unpaid: 'Your order was not paid in time, and is cancelled.',
    },
    fact: {
      total: 'Total',
      fromWallet: 'Paid from your wallet',
      due: 'Still to be paid',
      cashback: 'Cashback it earns',
      backToWallet: 'Back into your wallet',
      outside: 'Given back the way you paid',
      refunded: 'Refunded',
      cashbackTakenBack: 'Cashback taken back',
    },
    moreLines: (lines) => (lines === 1 ? 'And one more line.' : `And ${lines} more lines.`),
    open: 'Open the order',
  },
  'pt-BR': {
    locale: 'pt-BR',
    greeting: (name) => `Olá, ${name},`,
    subject: {
      placed: (order, store) => `O seu pedido ${order} em ${store}`,
      paid: (order, store) => `O seu pedido ${order} em ${store} está pago`,
      completed: (order, store) => `O seu pedido ${order} em ${store} está a caminho`,
      cancelled: (order, store) => `O seu pedido ${order} em ${store} foi cancelado`,
      refunded: (order, store) => `Um reembolso do seu pedido ${order} em ${store}`,
    },
    lead: {
      placed: 'Obrigado. Isto é o que você pediu:',
      paid: 'Obrigado. O seu pedido está pago por inteiro.',
      completed: 'O seu pedido foi enviado ou entregue.',
      refunded: 'Parte do seu pedido foi reembolsada.',
    },
    cancelled: {
      shopper: 'Você cancelou o seu pedido.',
      shop: 'A loja cancelou o seu pedido.',
      unpaid: 'O seu pedido não foi pago a tempo e está cancelado.',
    },
    fact: {
      total: 'Total',
      fromWallet: 'Pago com a sua carteira',
      due: 'Ainda a pagar',
      cashback: 'Cashback que gera',
      backToWallet: 'De volta à sua carteira',
      outside: 'Devolvido da forma como você pagou',
      refunded: 'Reembolsado',
      cashbackTakenBack: 'Cashback estornado',
    },
    moreLines: (lines) => (lines === 1 ? 'E mais uma linha.' : `E mais ${lines} linhas.`),
    open: 'Abrir o pedido',
  },
};

export function wordsOf(language: Language): OrderMailWords {
  return words[language];
}
