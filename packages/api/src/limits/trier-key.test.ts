import { expect, test } from 'vitest';
import { accountKey, addressKey } from './trier-key.ts';

test.for<[ip: string, key: string]>([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
  ['no address', 'no address'],
])('the address %s counts as %s', ([ip, key]) => {
  expect(addressKey(ip)).toBe(key);
});

test('an account counts as one, however its e-mail address is written, and cannot be read from its key', () => {
  const spellings = ['José@Example.com', ' josé@example.com', 'JOSE\u0301@EXAMPLE.COM'];
  expect(new Set(spellings.map(accountKey)).size).toBe(1);
  expect(accountKey('josé@example.com')).not.toContain('@');
  expect(accountKey('jose@example.com')).not.toBe(accountKey('josé@example.com'));
});

test('what is no e-mail address is counted too', () => {
  expect(accountKey('\ud800')).toHaveLength(22);
  expect(accountKey('x'.repeat(1_000_000))).toHaveLength(22);
});
