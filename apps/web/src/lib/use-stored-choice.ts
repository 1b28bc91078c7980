import { useCallback, useSyncExternalStore } from 'react';
import { forgetChoice, keepChoice, readChoice, whenChosenElsewhere } from './stored-choice.ts';

// Where storage is blocked, a choice lasts as long as the page.
const chosenHere = new Map<string, string | null>();
const tellers = new Map<string, Set<() => void>>();

/** A choice that this browser keeps, the same in every part of the page and in its other windows; null: none. */
export function useStoredChoice(name: string): readonly [string | null, (value: string | null) => void] {
  const subscribe = useCallback((tell: () => void) => subscribeTo(name, tell), [name]);
  const value = useSyncExternalStore(subscribe, () => choiceNow(name));
  return [value, (chosen) => choose(name, chosen)];
}

/** The choice at this very moment, for what is done after a wait. */
export function choiceNow(name: string): string | null {
  return chosenHere.has(name) ? (chosenHere.get(name) ?? null) : readChoice(name);
}

export function choose(name: string, value: string | null): void {
  chosenHere.set(name, value);
  if (value === null) forgetChoice(name);
  else keepChoice(name, value);
  tellAll(name);
}

function subscribeTo(name: string, tell: () => void): () => void {
  const known = tellers.get(name);
  const all = known ?? new Set();
  if (!known) {
    tellers.set(name, all);
    whenChosenElsewhere(name, (value) => {
      chosenHere.set(name, value);
      tellAll(name);
    });
  }
  all.add(tell);
  return () => all.delete(tell);
}

function tellAll(name: string): void {
  for (const tell of tellers.get(name) ?? []) tell();
}
