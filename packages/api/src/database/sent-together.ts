type Answers<Asked extends readonly unknown[]> = { -readonly [Index in keyof Asked]: Awaited<Asked[Index]> };

/**
 * What statements that travel together are answered. Where one fails the others are waited for before that is thrown:
 * nothing may still be asked of a transaction that was given up.
 */
export async function sentTogether<const Asked extends readonly unknown[]>(asked: Asked): Promise<Answers<Asked>> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}
