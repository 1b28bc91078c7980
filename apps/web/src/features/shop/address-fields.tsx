import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/text-field.tsx';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { addressFields, autoCompleteOf, type CheckoutFields, optionalFields } from './checkout-fields.ts';
import type { TypedCheckout } from './checkout-resolver.ts';

export type CheckoutFormState = UseFormReturn<CheckoutFields, unknown, TypedCheckout>;

export function AddressFields({ form, onFocus }: { form: CheckoutFormState; onFocus: () => void }) {
  const { t } = useTranslation('shop');
  const mistakeText = useMistakeText('shop');
  const { errors } = form.formState;
  return (
    <div className="address-fields">
      {addressFields.map((name) => (
        <TextField
          key={name}
          type="text"
          label={t(`address.${name}`)}
          hint={optionalFields.has(name) ? t('optional') : undefined}
          autoComplete={autoCompleteOf(name)}
          error={errors[name]}
          errorText={mistakeText(name, errors[name])}
          registration={form.register(name)}
          onFocus={onFocus}
        />
      ))}
    </div>
  );
}
