import { newId } from '@tillback/rules/ids/ids';
import { useRef } from 'react';
import { leavesInDoubt } from './problem.ts';

/**
 * Keys for what moves money: the same key while the same is sent again after an answer that was lost, another one for anything
 * else, also after a refusal.
 */
export function useKeptKey() {
  const kept = useRef<{ input: string; key: string } | null>(null);
  return {
    keyOf: (input: unknown): string => {
      const text = JSON.stringify(input);
      if (kept.current?.input !== text) kept.current = { input: text, key: newId() };
      return kept.current.key;
    },
    answered: (error: unknown): void => {
      if (error === null || !leavesInDoubt(error)) kept.current = null;
    },
  };
}
