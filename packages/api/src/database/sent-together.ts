import { transactionHadFailed } from './turn.ts';

type Answers<Asked extends readonly unknown[]> = { -readonly [Index in keyof Asked]: Awaited<Asked[Index]> };

/**
 * What statements that travel together are answered. Where one fails the others are waited for before that is thrown:
 * nothing may still be asked of a transaction that was given up. Thrown is what failed first, not what failed for it.
 */
export async function sentTogether<const Asked extends readonly unknown[]>(asked: Asked): Promise<Answers<Asked>> {
  const answers = await Promise.allSettled(asked);
  const failures = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => reason as unknown);
  if (failures.length > 0) {
    throw failures.find((failure) => !isConsequence(failure)) ?? failures[0];
  }
  return Promise.all(asked);
}

/** Whether this failed only because something before it had. */
export function isConsequence(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === transactionHadFailed;
}
