import { expect, test } from 'vitest';
import { rights } from './rights.ts';
import { scopes, scopesAllow, scopesAllowAccount } from './scopes.ts';

test('lets a client that writes sales read them, and do nothing else', () => {
  expect(rights.filter((right) => scopesAllow(['sales:write'], right)).toSorted()).toEqual([
    'sales.read',
    'sales.write',
  ]);
});

test('lets a client that reads sales write none', () => {
  expect(rights.filter((right) => scopesAllow(['sales:read'], right))).toEqual(['sales.read']);
});

test('lets a client without a scope do nothing', () => {
  expect(rights.some((right) => scopesAllow([], right))).toBe(false);
});

test('lets each scope do something', () => {
  for (const scope of scopes) {
    const opens = rights.some((right) => scopesAllow([scope], right)) || scopesAllowAccount([scope], false);
    expect([scope, opens]).toEqual([scope, true]);
  }
});

test('lets nothing that reads change anything, and no scope set rules, look after users or change the settings', () => {
  const changes = rights.filter((right) => !right.endsWith('.read'));
  const reading = scopes.filter((scope) => scope.endsWith(':read'));
  expect(changes.filter((right) => scopesAllow(reading, right))).toEqual([]);
  expect(scopesAllowAccount(reading, true)).toBe(false);
  const ofAdmins = ['rules.write', 'users.write', 'settings.write'] as const;
  expect(ofAdmins.filter((right) => scopesAllow(scopes, right))).toEqual([]);
});
