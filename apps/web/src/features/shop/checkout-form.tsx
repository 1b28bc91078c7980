import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { isZero } from '../../lib/format/amount.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { problemOf } from '../../lib/problem.ts';
import { useUser } from '../../lib/session.tsx';
import { useLastKnown } from '../../lib/use-last-known.ts';
import { useStoredChoice } from '../../lib/use-stored-choice.ts';
import { AddressFields } from './address-fields.tsx';
import type { Basket } from './basket.ts';
import { type CheckoutFields, firstFields } from './checkout-fields.ts';
import type { TypedCheckout } from './checkout-resolver.ts';
import { NotesField } from './notes-field.tsx';
import { OrderSums } from './order-sums.tsx';
import { QuoteFailed } from './quote-failed.tsx';
import { QuotedLines } from './quoted-lines.tsx';
import type { OrderToPlace } from './shop-types.ts';
import { useQuote } from './use-quote.ts';
import { WalletChoice } from './wallet-choice.tsx';
import { checkedPayment, noWalletPayment, redeemOf } from './wallet-payment.ts';
import { WrongBasket } from './wrong-basket.tsx';
import './checkout.css';

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./checkout-resolver.ts');

type CheckoutFormProps = {
  lines: Basket;
  place: (order: OrderToPlace) => void;
  isPlacing: boolean;
  error: unknown;
};

/** Where it goes, who pays, and what it comes to. */
export function CheckoutForm({ lines, place, isPlacing, error }: CheckoutFormProps) {
  const { t } = useTranslation('shop');
  const format = useFormat();
  const user = useUser();
  const [addressBefore, keepAddress] = useStoredChoice(`address.${user.id}`);
  const [payment, setPayment] = useState(noWalletPayment);
  const quote = useQuote(lines, redeemOf(payment));
  // A question that fails takes nothing away that was typed.
  const known = useLastKnown(quote.data);
  const form = useForm<CheckoutFields, unknown, TypedCheckout>({
    resolver: async (...values) => (await loadResolver()).checkoutResolver(...values),
    defaultValues: firstFields(addressBefore, user.name),
  });
  const way = useWatch({ control: form.control, name: 'way' });

  const submit = form.handleSubmit((typed) => {
    if (payment.mistake !== null) return;
    keepAddress(JSON.stringify(form.getValues()));
    place(orderOf(lines, typed, redeemOf(payment)));
  });

  return (
    <Loaded
      query={{ data: known, error: quote.error, isError: known === undefined && quote.isError, refetch: quote.refetch }}
    >
      {(data) => (
        <form className="basket-page" noValidate onSubmit={submit}>
          <div className="stack">
            <WrongBasket quote={data} />
            <fieldset className="panel checkout-part">
              <legend>{t('delivery')}</legend>
              <ChoiceGroup
                label={t('delivery')}
                value={way}
                onChange={(chosen) => form.setValue('way', chosen)}
                choices={[
                  { value: 'deliver', label: t('deliver') },
                  { value: 'collect', label: t('collect') },
                ]}
              />
              {way === 'deliver' ? <AddressFields form={form} onFocus={() => void loadResolver()} /> : null}
              <NotesField form={form} />
            </fieldset>
            {isZero(data.wallet.available) ? null : (
              <fieldset className="panel checkout-part">
                <legend>{t('wallet.title')}</legend>
                <WalletChoice
                  payment={payment}
                  quote={data}
                  onChange={(changed) => setPayment(checkedPayment(changed, data.wallet.payable))}
                />
              </fieldset>
            )}
          </div>
          <OrderSums quote={data} isStale={quote.isPlaceholderData} above={<QuotedLines quote={data} />}>
            <ProblemNotice problem={error ? problemOf(error) : null} />
            {quote.isError ? (
              <QuoteFailed error={quote.error} onRetry={() => void quote.refetch()} />
            ) : (
              <>
                <SubmitButton isWorking={isPlacing} isDisabled={!data.placeable || quote.isPlaceholderData}>
                  {t('placeOrder', { amount: format.money(data.total, data.currency) })}
                </SubmitButton>
                <p className="small-text faint">{isZero(data.due) ? t('paidByWallet') : t('paysShop')}</p>
              </>
            )}
          </OrderSums>
        </form>
      )}
    </Loaded>
  );
}

function orderOf(lines: Basket, typed: TypedCheckout, redeem: OrderToPlace['redeem']): OrderToPlace {
  const { notes } = typed;
  return {
    lines: [...lines],
    ...(redeem === undefined ? {} : { redeem }),
    ...(typed.way === 'deliver' ? { deliveryAddress: addressOf(typed) } : {}),
    ...(notes === undefined ? {} : { notes }),
  };
}

function addressOf({ way: _way, notes: _notes, ...address }: Extract<TypedCheckout, { way: 'deliver' }>) {
  return address;
}
