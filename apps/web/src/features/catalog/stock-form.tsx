import { highestStock } from '@tillback/rules/catalog/stock';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { readTypedCount } from '../../lib/format/typed-count.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { problemOf } from '../../lib/problem.ts';
import type { OneProduct } from './catalog-types.ts';
import { useAdjustStock } from './use-product-changes.ts';
import './stock-form.css';

const longestReason = 200;

type StockFields = { way: 'to' | 'by'; units: string; reason: string };

/** Sets the stock to what was counted, or changes it by some, and says why. */
export function StockForm({ product }: { product: OneProduct }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const adjust = useAdjustStock();
  const none: StockFields = { way: 'to', units: '', reason: '' };
  const form = useForm<StockFields>({ defaultValues: none });
  const { errors } = form.formState;
  const [way, units] = useWatch({ control: form.control, name: ['way', 'units'] });
  const after = stockAfter(product.stock, way, units);

  const submit = form.handleSubmit(({ reason }) => {
    const count = readTypedCount(units);
    const input = { id: product.id, reason, ...(way === 'to' ? { stock: count } : { change: count }) };
    adjust.mutate(input, { onSuccess: () => form.reset({ ...none, way }) });
  });

  return (
    <form className="stock-form" noValidate onSubmit={submit} aria-labelledby="adjust-title">
      <h2 id="adjust-title">{t('stock.adjust')}</h2>
      <ProblemNotice problem={adjust.error ? problemOf(adjust.error) : null} />
      {product.stock === null ? null : (
        <ChoiceGroup
          label={t('stock.way')}
          value={way}
          onChange={(chosen) => form.setValue('way', chosen)}
          choices={[
            { value: 'to', label: t('stock.to') },
            { value: 'by', label: t('stock.by') },
          ]}
        />
      )}
      <div className="stock-form-fields">
        <TextField
          type="text"
          inputMode="numeric"
          label={way === 'to' ? t('stock.units') : t('stock.change')}
          hint={way === 'to' ? undefined : t('stock.changeHint')}
          error={errors.units}
          errorText={errors.units ? t(`stock.mistake.${way === 'to' ? 'units' : 'change'}`) : null}
          registration={form.register('units', { validate: () => after !== null })}
        />
        <TextField
          type="text"
          label={t('stock.reason')}
          hint={t('stock.reasonHint')}
          error={errors.reason}
          errorText={errors.reason ? t('stock.mistake.reason') : null}
          registration={form.register('reason', {
            maxLength: longestReason,
            validate: (reason) => reason.trim() !== '',
          })}
        />
      </div>
      <SubmitButton isWorking={adjust.isPending}>
        {after === null ? t('stock.submit') : t('stock.submitTo', { number: format.count(after) })}
      </SubmitButton>
    </form>
  );
}

/** What it will be; null where what was typed makes nothing that can be. */
function stockAfter(stock: number | null, way: StockFields['way'], units: string): number | null {
  const count = readTypedCount(units);
  const isBy = way === 'by' && stock !== null;
  const after = isBy ? stock + count : count;
  if (isBy && count === 0) return null;
  return after >= 0 && after <= highestStock ? after : null;
}
