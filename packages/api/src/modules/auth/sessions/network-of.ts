import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, enough to know one's own by: `203.0.113.…` of an IPv4 address, the first three
 * groups of an IPv6 address. Null for what is no address.
 */
export function networkOf(ip: string | null): string | null {
  const address = ip?.replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  if (isIPv4(address)) {
    return `${address.split('.').slice(0, 3).join('.')}.…`;
  }
  if (!isIPv6(address)) {
    return null;
  }
  const groups = address.split('::')[0]?.split(':').filter(Boolean) ?? [];
  return `${groups.slice(0, 3).join(':')}::…`;
}
