import type { ReactNode } from 'react';
import Form from 'react-bootstrap/Form';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems, unlessOfField } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { useStore } from '../../lib/session.tsx';
import { type ProductFields, productFieldNames } from './product-fields.ts';
import type { TypedProduct } from './product-resolver.ts';
import { TypeField } from './type-field.tsx';
import './product-form.css';

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./product-resolver.ts');

type ProductFormProps = {
  /** what stands in it at first; where that becomes another, what was typed stays and the rest follows */
  first: ProductFields;
  submitLabel: string;
  cancelTo: string;
  /** the stock of a product that is there is adjusted for a reason, and not typed here */
  withStock: boolean;
  /** Sends what was typed. Resolves when it is done, and rejects with the server's error. */
  send: (input: TypedProduct) => Promise<void>;
  isSending: boolean;
  error: unknown;
  notice?: ReactNode;
};

/** What a product is called, what it costs, and whether the shop sells it. */
export function ProductForm(props: ProductFormProps) {
  const { first, submitLabel, cancelTo, withStock, send, isSending, error, notice } = props;
  const { t } = useTranslation('catalog');
  const { currency } = useStore();
  const mistakeText = useMistakeText('catalog');
  const form = useForm<ProductFields, unknown, TypedProduct>({
    resolver: async (...values) => (await loadResolver()).productResolver(...values),
    defaultValues: first,
    values: first,
    resetOptions: { keepDirtyValues: true },
  });
  // Which fields were typed into is only known where it is asked.
  const { errors, dirtyFields: _typed } = form.formState;

  const submit = form.handleSubmit(async (input) => {
    try {
      await send(input);
    } catch (failure) {
      showFieldProblems<ProductFields>(problemOf(failure), productFieldNames, form.setError);
    }
  });

  const field = (name: (typeof productFieldNames)[number]) => ({
    error: errors[name],
    errorText: mistakeText(name, errors[name]),
    registration: form.register(name),
  });
  return (
    <FormPanel
      error={unlessOfField(error, productFieldNames)}
      onSubmit={submit}
      actions={
        <>
          <SubmitButton isWorking={isSending}>{submitLabel}</SubmitButton>
          <Link className="btn btn-secondary" to={cancelTo}>
            {t('cancel')}
          </Link>
        </>
      }
    >
      {notice}
      <TextField type="text" label={t('column.name')} {...field('name')} onFocus={() => void loadResolver()} />
      <div className="product-form-pair">
        <TextField type="text" label={t('column.sku')} hint={t('skuHint')} {...field('sku')} />
        <TextField type="text" inputMode="decimal" label={t('priceIn', { currency })} {...field('price')} />
      </div>
      <TypeField
        present={first.type}
        value={useWatch({ control: form.control, name: 'type' })}
        registration={form.register('type')}
        errorText={mistakeText('type', errors.type)}
        onMade={(name) => form.setValue('type', name, { shouldDirty: true })}
      />
      <div className="product-form-pair">
        {withStock ? (
          <TextField
            type="text"
            inputMode="numeric"
            label={t('column.stock')}
            hint={t('stockHint')}
            {...field('stock')}
          />
        ) : null}
        <TextField
          type="text"
          inputMode="numeric"
          label={t('lowStock.threshold')}
          hint={t('lowStock.hint')}
          {...field('lowStockThreshold')}
        />
      </div>
      <TextField type="multiline" label={t('description')} hint={t('optional')} {...field('description')} />
      <TextField type="text" label={t('picture')} hint={t('pictureHint')} {...field('pictureUrl')} />
      <Form.Check
        className="product-form-active"
        type="switch"
        id="product-active"
        label={t('activeLabel')}
        {...form.register('active')}
      />
    </FormPanel>
  );
}
