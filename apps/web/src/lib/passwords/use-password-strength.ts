import { useState } from 'react';
import { useWhenRested } from '../use-when-rested.ts';
import type { Strength } from './strength.ts';

const restMilliseconds = 200;

// The lists of what people choose weigh more than all pages: they come when a password is first typed.
const loadJudge = () => import('./judge-password.ts');

/** What is typed, judged once the typing rests. Null for an empty field, and for as long as nothing has been judged. */
export function usePasswordStrength(password: string, ofPerson: readonly string[], least: number): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  useWhenRested(password, restMilliseconds, (rested) => {
    loadJudge().then(
      ({ judgePassword }) => setStrength(rested === '' ? null : judgePassword(rested, ofPerson, least)),
      // Without its lists there is no meter; a password can be chosen all the same.
      () => setStrength(null),
    );
  });
  return password === '' ? null : strength;
}
