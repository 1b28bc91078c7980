import { formatInstant, formatInstantExactly, formatInstantShort } from '../lib/format/instant.ts';
import { useFormat } from '../lib/i18n/use-format.ts';
import { useStore } from '../lib/session.tsx';

type InstantProps = { at: string; withTime?: boolean };

/** A moment in the store's time zone: short to read, exact on hover. */
export function Instant({ at, withTime = false }: InstantProps) {
  const { timeZone } = useStore();
  const { locale } = useFormat();
  const text = withTime ? formatInstant(at, locale, timeZone) : formatInstantShort(at, locale, timeZone);
  return (
    <time className="nowrap tabular" dateTime={at} title={formatInstantExactly(at, locale, timeZone)}>
      {text}
    </time>
  );
}
