import { useId, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { addDays, type Day, isDay } from '../lib/day.ts';
import './day-range-fields.css';

type DayRangeFieldsProps = {
  /** the range as the API has it, `to` exclusive; a side may be open */
  from: Day | null;
  to: Day | null;
  onApply: (from: Day | null, to: Day | null) => void;
};

/** The first and the last day of a filter, either of which may stay open. */
export function DayRangeFields({ from, to, onApply }: DayRangeFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const [first, setFirst] = useState(from ?? '');
  const [last, setLast] = useState(to ? addDays(to, -1) : '');
  const isOutOfOrder = isDay(first) && isDay(last) && first > last;
  return (
    <form
      className="day-range-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOutOfOrder) onApply(isDay(first) ? first : null, isDay(last) ? addDays(last, 1) : null);
      }}
    >
      <Form.Label htmlFor={`${id}-first`}>{t('days.first')}</Form.Label>
      <Form.Control id={`${id}-first`} type="date" value={first} onChange={(event) => setFirst(event.target.value)} />
      <Form.Label htmlFor={`${id}-last`}>{t('days.last')}</Form.Label>
      <Form.Control
        id={`${id}-last`}
        type="date"
        value={last}
        isInvalid={isOutOfOrder}
        aria-invalid={isOutOfOrder}
        aria-describedby={isOutOfOrder ? `${id}-error` : undefined}
        onChange={(event) => setLast(event.target.value)}
      />
      {isOutOfOrder ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {t('days.outOfOrder')}
        </p>
      ) : null}
      <Button type="submit">{t('days.apply')}</Button>
    </form>
  );
}
