import { expect, test } from 'vitest';
import { isLittleMoreThan } from './little-more-than.ts';

const ofAda = ['ada.lovelace@example.com', 'Ada Lovelace', 'Demo gift shop'];

test.each(['adalovelace1815!', 'Ada Lovelace 99', 'demogiftshop2026', 'lovelace-example.com', 'GIFTSHOP!!!ada'])(
  '%j is little more than what everyone knows of her',
  (password) => {
    expect(isLittleMoreThan(password, ofAda)).toBe(true);
  },
);

test.each(['lovelace loves trains', 'correct horse battery', '0000000000', 'a gift for nobody'])(
  '%j has something of its own',
  (password) => {
    expect(isLittleMoreThan(password, ofAda)).toBe(false);
  },
);
