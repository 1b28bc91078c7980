import { useId } from 'react';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { OrderQuote } from './shop-types.ts';
import type { WalletPayment } from './wallet-payment.ts';

type WalletChoiceProps = {
  payment: WalletPayment;
  quote: OrderQuote;
  onChange: (payment: WalletPayment) => void;
};

/** What of the order the wallet pays. */
export function WalletChoice({ payment, quote, onChange }: WalletChoiceProps) {
  const { t } = useTranslation('shop');
  const format = useFormat();
  const id = useId();
  const { wallet, currency } = quote;
  return (
    <div className="wallet-choice">
      <p className="soft">{t('wallet.available', { amount: format.money(wallet.available, currency) })}</p>
      <ChoiceGroup
        label={t('wallet.title')}
        value={payment.kind}
        onChange={(kind) => onChange({ ...payment, kind })}
        choices={[
          { value: 'none', label: t('wallet.none') },
          { value: 'all', label: t('wallet.all', { amount: format.money(wallet.payable, currency) }) },
          { value: 'amount', label: t('wallet.amount') },
        ]}
      />
      {payment.kind === 'amount' ? (
        <div className="text-field">
          <Form.Label htmlFor={id}>{t('wallet.howMuch', { currency })}</Form.Label>
          <Form.Control
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={payment.typed}
            isInvalid={payment.mistake !== null}
            aria-invalid={payment.mistake !== null}
            aria-describedby={`${id}-mistake`}
            onChange={(event) => onChange({ ...payment, typed: event.target.value })}
          />
          <div aria-live="polite" id={`${id}-mistake`}>
            {payment.mistake ? (
              <p className="field-error">
                <Icon name="exclamation-circle" />
                {t(`wallet.mistake.${payment.mistake}`, { amount: format.money(wallet.payable, currency) })}
              </p>
            ) : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
