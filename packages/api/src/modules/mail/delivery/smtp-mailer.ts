import { setTimeout } from 'node:timers/promises';
import { type Mailer, MailRefused } from '../../../pipeline/mailer.ts';

const wholeDeliveryMs = 60_000;
const timeouts = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export interface Smtp {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** Who the mails are from: an address, or `Name <address>`. */
  readonly from: string;
  readonly origin: string;
}

/** Hands mails to an SMTP server, each over a connection of its own. What is sent is ours alone: no file, no address is fetched. */
export function smtpMailer({ url, from, origin }: Smtp): Mailer {
  let transport: ReturnType<typeof openTransport> | undefined;
  const host = new URL(origin).hostname;
  return {
    origin,
    deliver: async ({ id, to, ...content }) => {
      const message = { ...content, to: { name: '', address: to }, messageId: `<${id}@${host}>` };
      transport ??= openTransport({ url, from });
      const opened = await transport;
      await withinAMinute(opened.sendMail(message).catch(explainRefusal));
    },
  };
}

/** The library is loaded with the first mail: an idle server need not hold it. */
async function openTransport({ url, from }: Pick<Smtp, 'url' | 'from'>) {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true }, { from });
}

/** Each step has a timeout; a server that answers one byte now and then must not hold us for ever either. */
async function withinAMinute(delivery: Promise<unknown>): Promise<void> {
  const delivered = new AbortController();
  const tooLong = setTimeout(wholeDeliveryMs, undefined, { signal: delivered.signal, ref: false }).then(
    () => {
      throw new Error('The SMTP server did not take the mail within a minute.');
    },
    () => {},
  );
  try {
    await Promise.race([delivery, tooLong]);
  } finally {
    delivered.abort();
  }
}

const refusedForGood = new Set(['EENVELOPE', 'EMESSAGE']);

/** An answer of 5xx about the recipient or the content is final; one about our password is ours to mend. */
function explainRefusal(error: unknown): never {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const isFinal = typeof responseCode === 'number' && responseCode >= 500 && refusedForGood.has(String(code));
  throw isFinal ? new MailRefused((error as Error).message) : error;
}
