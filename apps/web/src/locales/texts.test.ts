import { errorCodes } from '@tillback/rules/errors/error-codes';
import { expect, test } from 'vitest';
import { texts as english } from './en/texts.ts';
import { texts as portuguese } from './pt-BR/texts.ts';

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** The keys of all texts, those that differ in number counted once. */
function keysOf(texts: object, path = ''): string[] {
  const keys = Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${name}.`) : [`${path}${name}`.replace(pluralEnding, '')],
  );
  return [...new Set(keys)].toSorted();
}

/** Every form of number that a language has, for each text that has any. */
function missingForms(texts: object, language: string, path = ''): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.entries(texts).flatMap(([name, value]) => {
    if (typeof value === 'object') return missingForms(value, language, `${path}${name}.`);
    if (!pluralEnding.test(name)) return [];
    const stem = name.replace(pluralEnding, '');
    return forms.filter((form) => !(`${stem}_${form}` in texts)).map((form) => `${path}${stem}_${form}`);
  });
}

test('both languages have the same texts', () => {
  expect(keysOf(portuguese)).toEqual(keysOf(english));
});

test('each language has every form of number', () => {
  expect(missingForms(english, 'en')).toEqual([]);
  expect(missingForms(portuguese, 'pt-BR')).toEqual([]);
});

test('every error of the server has words', () => {
  const codes = [...Object.keys(errorCodes), 'unreachable'];
  expect(Object.keys(english.errors.problem).toSorted()).toEqual(codes.toSorted());
});
