import { useSyncExternalStore } from 'react';
import { keepChoice, readChoice, whenChosenElsewhere } from './stored-choice.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;

export type ThemeChoice = (typeof themeChoices)[number];

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let current = themeChoices.find((choice) => choice === readChoice('theme')) ?? 'system';

systemIsDark.addEventListener('change', show);
whenChosenElsewhere('theme', (chosen) => {
  const choice = themeChoices.find((known) => known === chosen);
  if (choice) chooseTheme(choice);
});

/** The theme chosen, and how to choose another. `public/first-paint.js` shows the same before the first paint. */
export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, () => current), chooseTheme];
}

function chooseTheme(choice: ThemeChoice): void {
  current = choice;
  keepChoice('theme', choice);
  show();
  for (const listener of listeners) listener();
}

function show(): void {
  const isDark = current === 'dark' || (current === 'system' && systemIsDark.matches);
  document.documentElement.setAttribute('data-bs-theme', isDark ? 'dark' : 'light');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
