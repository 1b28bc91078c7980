import type { ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import Spinner from 'react-bootstrap/Spinner';
import { isSecondPress } from '../lib/second-press.ts';

type SubmitButtonProps = {
  isWorking: boolean;
  /** there is nothing to send */
  isDisabled?: boolean;
  children: ReactNode;
  className?: string;
};

/** Says what it will do, shows that it is working, and can't be pressed twice. */
export function SubmitButton({ isWorking, isDisabled = false, children, className }: SubmitButtonProps) {
  return (
    <Button
      type="submit"
      className={className}
      disabled={isWorking || isDisabled}
      onClick={(event) => {
        if (isSecondPress(event)) event.preventDefault();
      }}
    >
      {isWorking ? <Spinner animation="border" size="sm" aria-hidden="true" /> : null}
      {children}
    </Button>
  );
}
