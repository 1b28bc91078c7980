import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { email } from '@tillback/rules/validation/email';

/**
 * What an address is counted as. Whoever has an IPv6 address has all of its /64, and an IPv4 address that comes as IPv6 is
 * the IPv4 address.
 */
export function addressKey(ip: string): string {
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (embedded !== undefined) {
    return embedded;
  }
  const [address = ''] = ip.split('%');
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : ip;
}

/** What an account is counted as: no list of e-mail addresses is to be found where tries are counted. */
export function accountKey(account: string): string {
  const normal = email.safeParse(account).data ?? account;
  return createHash('sha256').update(normal).digest('base64url').slice(0, 22);
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const first = before === '' ? [] : before.split(':');
  const last = after === undefined || after === '' ? [] : after.split(':');
  return [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
}
