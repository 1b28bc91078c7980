import { useTranslation } from 'react-i18next';
import { addDays, type Day } from '../lib/day.ts';
import { useFormat } from '../lib/i18n/use-format.ts';
import { DayRangeFields } from './day-range-fields.tsx';
import { FilterChip } from './filter-chip.tsx';

type Days = { from: Day | null; to: Day | null };

type DaysChipProps = { days: Days; onChange: (days: Days) => void };

/** Leaves what is of some days, either side open. */
export function DaysChip({ days, onChange }: DaysChipProps) {
  const { t } = useTranslation();
  return (
    <FilterChip
      label={t('days.filter')}
      value={useDaysInWords(days)}
      onClear={() => onChange({ from: null, to: null })}
    >
      {(close) => (
        <DayRangeFields
          from={days.from}
          to={days.to}
          onApply={(from, to) => {
            onChange({ from, to });
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

function useDaysInWords({ from, to }: Days): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const last = to ? addDays(to, -1) : null;
  if (from && last) return format.days(from, last);
  if (from) return t('days.from', { day: format.day(from) });
  return last ? t('days.upTo', { day: format.day(last) }) : null;
}
