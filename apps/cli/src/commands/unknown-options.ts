import { StartError } from '@tillback/server/start/start-error';
import type { ArgsDef } from 'citty';

/** A mistyped `--dry-run` must not become a real run: citty would take every option there is. */
export function refuseUnknownOptions(given: Readonly<Record<string, unknown>>, known: ArgsDef): void {
  const names = Object.keys(known);
  const unknown = Object.keys(given).find((name) => name !== '_' && !names.some((one) => isSameOption(one, name)));
  if (unknown !== undefined) {
    throw new StartError(`There is no option --${unknown}. Use --help to see those that there are.`);
  }
  const positional = Object.values(known).filter(({ type }) => type === 'positional');
  const words = Array.isArray(given['_']) ? given['_'] : [];
  if (words.length > positional.length) {
    throw new StartError(
      `"${words[positional.length]}" is more than this command takes. Use --help to see how to use it.`,
    );
  }
}

/** citty gives each option by the name it has here and in camel case. */
function isSameOption(known: string, given: string): boolean {
  return given === known || given === known.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
