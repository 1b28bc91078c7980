import { useId, useState } from 'react';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { isolated } from '../../lib/format/isolated.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { ReferralCodeState } from './use-referral-code.ts';
import './referral-code-field.css';

/** The code of who invites, and what it brings, said before the form is sent. It is never a mistake of the form. */
export function ReferralCodeField({ referral }: { referral: ReferralCodeState }) {
  const { t } = useTranslation('auth');
  const [isTyping, setTyping] = useState(false);
  const id = useId();
  const found = useFinding(referral, isTyping);
  return (
    <div className="text-field">
      <Form.Label htmlFor={id}>
        {t('invitation.label')} <span className="referral-code-optional">{t('invitation.optional')}</span>
      </Form.Label>
      <Form.Control
        id={id}
        type="text"
        className="referral-code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={referral.typed}
        aria-describedby={`${id}-finding`}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => referral.change(event.target.value)}
      />
      <div id={`${id}-finding`} aria-live="polite">
        {found ? (
          <p className={`referral-finding referral-finding-${found.tone}`}>
            {found.tone === 'neutral' ? null : (
              <Icon name={found.tone === 'positive' ? 'check-circle' : 'exclamation-circle'} />
            )}
            {found.text}
          </p>
        ) : null}
      </div>
    </div>
  );
}

interface Finding {
  readonly tone: 'positive' | 'warning' | 'neutral';
  readonly text: string;
}

/** What there is to say of the code; nothing while it is still being typed, or could not be looked up. */
function useFinding({ typed, code, check }: ReferralCodeState, isTyping: boolean): Finding | null {
  const { t } = useTranslation('auth');
  const format = useFormat();
  if (typed.trim() === '') return { tone: 'neutral', text: t('invitation.hint') };
  if (code === null) return isTyping ? null : { tone: 'warning', text: t('invitation.unknown') };
  if (check.isPending) return { tone: 'neutral', text: t('invitation.checking') };
  if (!check.data) return null;
  const { reason, inviter, credit, currency } = check.data;
  if (reason !== null) return { tone: 'warning', text: t(`invitation.${reason}`) };
  return {
    tone: 'positive',
    text: t('invitation.usable', { inviter: isolated(inviter ?? ''), credit: format.money(credit, currency) }),
  };
}
