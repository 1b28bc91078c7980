import { useId, useRef } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { useCopy } from './use-copy.ts';
import './copy-field.css';

type CopyFieldProps = { label: string; value: string; action: string };

/** A text to take along: shown whole, and copied with one press. */
export function CopyField({ label, value, action }: CopyFieldProps) {
  const { t } = useTranslation('referrals');
  const id = useId();
  const holder = useRef<HTMLInputElement>(null);
  const { state, copy } = useCopy(holder);
  return (
    <div>
      <Form.Label htmlFor={id}>{label}</Form.Label>
      <div className="copy-field">
        <Form.Control id={id} ref={holder} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
        <Button variant="secondary" aria-label={action} onClick={() => void copy(value)}>
          <Icon name={state === 'copied' ? 'check' : 'copy'} />
          {state === 'copied' ? t('invite.copied') : t('invite.copy')}
        </Button>
      </div>
      <div role="status" className={state === 'by-hand' ? 'small-text soft' : 'visually-hidden'}>
        {state === 'copied' ? t('invite.copied') : null}
        {state === 'by-hand' ? t('invite.copyByHand') : null}
      </div>
    </div>
  );
}
