let loading: Promise<ReadonlySet<string>> | null = null;

/**
 * Whether a password is among those that people choose most, with or without the digits and signs that they put around it, or
 * only one thing over and over. The list is that of zxcvbn-ts (MIT), 49,000 of them; nothing is asked of another server.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const common = await commonPasswords();
  const lower = password.toLowerCase();
  const core = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return common.has(lower) || common.has(core) || isRepetition(lower) || isSequence(lower);
}

/** Read when it is first needed: most processes need it never. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return loading;
}

function isRepetition(text: string): boolean {
  return /^(.{1,5})\1+.{0,4}$/u.test(text);
}

/** Each character follows the one before it, up or down, and zero follows nine: `abcdefghij`, `9876543210`, `890123`. */
function isSequence(text: string): boolean {
  const characters = Array.from(text);
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return pairs.every(isUp) || pairs.every((pair) => isUp(Array.from(pair).toReversed().join('')));
}

function isUp(pair: string): boolean {
  const [first = 0, second = 0] = Array.from(pair, (character) => character.codePointAt(0));
  return second - first === 1 || pair === '90';
}
