import { formatInstantShort } from '../format/instant.ts';
import { useStore } from '../session.tsx';
import { useFormat } from './use-format.ts';

/** The day of a moment, as the store counts days and the reader writes them. */
export function useShortInstant(): (at: string) => string {
  const { timeZone } = useStore();
  const { locale } = useFormat();
  return (at) => formatInstantShort(at, locale, timeZone);
}
