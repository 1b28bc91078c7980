import { type ReactNode, useEffect, useRef } from 'react';
import Button from 'react-bootstrap/Button';
import Spinner from 'react-bootstrap/Spinner';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { isSecondPress } from '../../../lib/second-press.ts';

type QuestionProps = {
  title: string;
  confirm: string;
  isNegative?: boolean;
  isWorking: boolean;
  error: unknown;
  onConfirm: () => void;
  onEnd: () => void;
  children?: ReactNode;
};

/** Asks once more before something is done that can't be undone, and says what will move. */
export function Question({ title, confirm, isNegative, isWorking, error, onConfirm, onEnd, children }: QuestionProps) {
  const { t } = useTranslation('orders');
  const head = useRef<HTMLHeadingElement>(null);
  // The button that had the focus has given way to this question.
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <h2 ref={head} tabIndex={-1}>
        {title}
      </h2>
      <ProblemNotice problem={error ? problemOf(error) : null} />
      {children}
      <div className="order-action-buttons">
        <Button
          variant={isNegative ? 'negative' : 'primary'}
          disabled={isWorking}
          onClick={(event) => {
            if (!isSecondPress(event)) onConfirm();
          }}
        >
          {isWorking ? <Spinner animation="border" size="sm" aria-hidden="true" /> : null}
          {confirm}
        </Button>
        <Button variant="secondary" disabled={isWorking} onClick={onEnd}>
          {t('action.notNow')}
        </Button>
      </div>
    </>
  );
}
