import { describe, expect, test } from 'vitest';
import { ProductTypes } from './product-types.ts';

const [january, march] = [new Date('2026-01-01'), new Date('2026-03-01')];
const books = {
  id: '1',
  code: 'Livros',
  isArchived: false,
  names: [
    { name: 'Livros', since: january },
    { name: 'Ficção', since: march },
  ],
};
const types = new ProductTypes([books]);

test.for(['ficção', 'FICCAO', 'livros'])(
  'knows a type by %s: each name that it has had, without case and accents',
  (name) => {
    expect(types.named(name)).toBe(books);
  },
);

test('knows no type by a part of its name', () => {
  expect(types.named('Liv')).toBeUndefined();
});

describe('what a type is called', () => {
  test.for([
    ['before it had a name', '2025-12-31', 'Livros'],
    ['before it was renamed', '2026-02-28', 'Livros'],
    ['from the moment that it was renamed', '2026-03-01', 'Ficção'],
  ] as const)('%s', ([_when, at, name]) => {
    expect(types.nameAt('Livros', new Date(at))).toBe(name);
  });

  test('now', () => {
    expect(types.nameOf('Livros')).toBe('Ficção');
  });

  test('where it is not known: by its code', () => {
    expect([types.nameOf('Toys'), types.nameAt('Toys', march)]).toEqual(['Toys', 'Toys']);
  });
});
