import { type ChangeEvent, useId, useState } from 'react';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { addDays, type Day, isDay } from '../../lib/day.ts';
import { isAnswerable, type Range } from './range.ts';

type CustomRangeProps = { range: Range; onChoose: (range: { from: Day; to: Day }) => void };

/** Two days, both part of the range. A pair that makes no sense is said so and changes nothing. */
export function CustomRange({ range, onChoose }: CustomRangeProps) {
  const { t } = useTranslation('home');
  const errorId = useId();
  const [first, setFirst] = useState(range.from);
  const [last, setLast] = useState(addDays(range.to, -1));
  const isComplete = isDay(first) && isDay(last);
  const isWrong = isComplete && !isAnswerable(first, addDays(last, 1));

  function change(nextFirst: string, nextLast: string) {
    setFirst(nextFirst);
    setLast(nextLast);
    if (!isDay(nextFirst) || !isDay(nextLast)) return;
    const to = addDays(nextLast, 1);
    if (isAnswerable(nextFirst, to)) onChoose({ from: nextFirst, to });
  }

  const shared = { type: 'date', isInvalid: isWrong, 'aria-describedby': isWrong ? errorId : undefined };
  return (
    <div className="custom-range">
      <div className="custom-range-days">
        <Form.Control
          {...shared}
          aria-label={t('range.firstDay')}
          value={first}
          onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.target.value, last)}
        />
        <span className="faint" aria-hidden="true">
          –
        </span>
        <Form.Control
          {...shared}
          aria-label={t('range.lastDay')}
          value={last}
          onChange={(event: ChangeEvent<HTMLInputElement>) => change(first, event.target.value)}
        />
      </div>
      {isWrong ? (
        <p id={errorId} className="field-error" role="alert">
          {first > last ? t('range.outOfOrder') : t('range.tooLong')}
        </p>
      ) : null}
    </div>
  );
}
