import type { FieldError, UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../components/text-field.tsx';
import { mistakeOfAmount } from '../../../lib/format/mistake-of-amount.ts';
import { useFormat } from '../../../lib/i18n/use-format.ts';

/** What is typed of money that moved. */
export type MoneyFields = { amount: string; method: 'operator' | 'wallet'; reference: string };

type AmountFieldProps = {
  hint: string;
  /** the most that it may be, as the server wrote it */
  most: string;
  currency: string;
  error: FieldError | undefined;
  register: UseFormRegister<MoneyFields>;
};

/** An amount that is recorded: above zero, in the currency's decimals, and no more than there is. */
export function AmountField({ hint, most, currency, error, register }: AmountFieldProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const textOf = ({ type, message }: FieldError) =>
    type === 'server'
      ? (message ?? '')
      : t(`payment.mistake.${knownMistake(type)}`, { amount: format.money(most, currency) });
  return (
    <TextField
      type="text"
      inputMode="decimal"
      label={t('payment.amount', { currency })}
      hint={hint}
      error={error}
      errorText={error ? textOf(error) : null}
      registration={register('amount', {
        validate: Object.fromEntries(
          localMistakes.map((mistake) => [mistake, (typed: string) => mistakeOfAmount(typed, most) !== mistake]),
        ),
      })}
    />
  );
}

const localMistakes = ['unreadable', 'too-fine', 'too-much'] as const;
const mistakes = [...localMistakes, 'wallet-short'] as const;

function knownMistake(type: string): (typeof mistakes)[number] {
  return mistakes.find((mistake) => mistake === type) ?? 'unreadable';
}
