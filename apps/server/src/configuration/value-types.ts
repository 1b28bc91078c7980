import { isIP } from 'node:net';
import { isTimeZone } from '@tillback/rules/time/time-zone';
import { email } from '@tillback/rules/validation/email';
import * as z from 'zod';

/** What a variable may hold. Each takes the text of the environment and says in one sentence what it should have been. */

export function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error: message })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error: message });
}

export function positiveNumber(most: number): z.ZodType<number, string> {
  const message = `must be a number above 0 and at most ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,6})?$/, { error: message })
    .transform(Number)
    .refine((value) => value > 0 && value <= most, { error: message });
}

export const postgresUrl = z.string().refine((text) => isUrlOf(text, ['postgres:', 'postgresql:']), {
  error: 'must be an address like postgres://user:password@host:5432/database',
});

export const smtpUrl = z.string().refine((text) => isUrlOf(text, ['smtp:', 'smtps:']), {
  error: 'must be an address like smtp://user:password@host:587',
});

/** An address, or a name and an address in angle brackets; nothing that could begin another header. */
export const mailFrom = z.string().refine((text) => email.safeParse(addressIn(text)).success, {
  error: 'must be an e-mail address, or like My shop <shop@example.com>',
});

export const redisUrl = z.string().refine((text) => isUrlOf(text, ['redis:', 'rediss:']), {
  error: 'must be an address like redis://user:password@host:6379',
});

/** A browser's origin, in the form that browsers send it. */
const origin = z
  .string()
  .refine((text) => isUrlOf(text, ['http:', 'https:']) && new URL(text).origin === text.toLowerCase(), {
    error: 'must be a list of origins like https://shop.example, without a path, separated by commas',
  })
  .toLowerCase();

export const origins = commaList(origin);
export const postgresUrls = commaList(postgresUrl);
export const proxies = commaList(
  z
    .string()
    .refine(isProxy, { error: 'must be a list of IP addresses or networks like 10.0.0.0/8, separated by commas' }),
);

export const timeZone = z.string().refine(isTimeZone, { error: 'must be an IANA time zone like Europe/London' });

/** Parts between commas; blanks around them and empty parts do not count. */
function commaList<Part extends z.ZodType<string, string>>(part: Part) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    )
    .pipe(z.array(part));
}

function addressIn(text: string): string {
  return /^[^<>"\p{Cc}]{1,200} <(?<address>[^<>]+)>$/u.exec(text)?.groups?.['address'] ?? text;
}

function isUrlOf(text: string, protocols: string[]): boolean {
  const url = URL.parse(text);
  return url !== null && protocols.includes(url.protocol) && url.host !== '';
}

/** The words stand for the networks that Express and Fastify give these names. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const isNetwork = bits === undefined || /^\d{1,3}$/.test(bits);
  return (
    ['loopback', 'linklocal', 'uniquelocal'].includes(text) || (isIP(address) > 0 && isNetwork && more.length === 0)
  );
}
