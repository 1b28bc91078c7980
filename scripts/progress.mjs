/** Why Tillback cannot be set up here; the message is one sentence for the person who typed the command. */
export class SetUpError extends Error {}

/** Says what happens. On the error output, as the standard output may be piped to another program. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

export function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
}

/**
 * Says what begins and how long it took.
 * @template Result
 * @param {string} sentence
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function during(sentence, work) {
  say(`${sentence}…`);
  const begin = performance.now();
  const result = await work();
  say(`  done in ${Math.max(1, Math.round((performance.now() - begin) / 1000))} s`);
  return result;
}
