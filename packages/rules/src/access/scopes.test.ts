import { expect, test } from 'vitest';
import { rights } from './rights.ts';
import { scopesAllow } from './scopes.ts';

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
