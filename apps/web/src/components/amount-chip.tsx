import { useId, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/i18n/use-format.ts';
import { byAmount } from '../lib/list/list-filters.ts';
import { FilterChip } from './filter-chip.tsx';

type Bounds = { atLeast: string | null; atMost: string | null };

type AmountChipProps = { label: string; bounds: Bounds; onChange: (bounds: Bounds) => void };

/** Leaves amounts between two bounds, either of which may stay open. */
export function AmountChip({ label, bounds, onChange }: AmountChipProps) {
  return (
    <FilterChip
      label={label}
      value={useBoundsInWords(bounds)}
      onClear={() => onChange({ atLeast: null, atMost: null })}
    >
      {(close) => (
        <AmountFields
          bounds={bounds}
          onApply={(next) => {
            onChange(next);
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

function AmountFields({ bounds, onApply }: { bounds: Bounds; onApply: (bounds: Bounds) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [least, setLeast] = useState(bounds.atLeast ?? '');
  const [most, setMost] = useState(bounds.atMost ?? '');
  const [mistake, setMistake] = useState<'invalid' | 'outOfOrder' | null>(null);

  function apply() {
    const next = { atLeast: readAmount(least), atMost: readAmount(most) };
    if (next.atLeast === undefined || next.atMost === undefined) setMistake('invalid');
    else if (Number(next.atLeast ?? 0) > Number(next.atMost ?? Infinity)) setMistake('outOfOrder');
    else onApply({ atLeast: next.atLeast, atMost: next.atMost });
  }

  const described = { 'aria-invalid': mistake !== null, 'aria-describedby': mistake ? `${id}-error` : undefined };
  return (
    <form
      className="day-range-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Form.Label htmlFor={`${id}-least`}>{t('amounts.atLeast')}</Form.Label>
      <Form.Control
        id={`${id}-least`}
        inputMode="decimal"
        value={least}
        onChange={(event) => setLeast(event.target.value)}
        {...described}
      />
      <Form.Label htmlFor={`${id}-most`}>{t('amounts.atMost')}</Form.Label>
      <Form.Control
        id={`${id}-most`}
        inputMode="decimal"
        value={most}
        onChange={(event) => setMost(event.target.value)}
        {...described}
      />
      {mistake ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {t(`amounts.${mistake}`)}
        </p>
      ) : null}
      <Button type="submit">{t('amounts.apply')}</Button>
    </form>
  );
}

/** Null where the field is empty, undefined where it holds no amount; a comma may stand for the point. */
function readAmount(typed: string): string | null | undefined {
  const text = typed.trim().replace(',', '.');
  return text === '' ? null : (byAmount(text) ?? undefined);
}

function useBoundsInWords({ atLeast, atMost }: Bounds): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (atLeast && atMost) return `${format.amount(atLeast)} – ${format.amount(atMost)}`;
  if (atLeast) return t('amounts.from', { amount: format.amount(atLeast) });
  return atMost ? t('amounts.upTo', { amount: format.amount(atMost) }) : null;
}
