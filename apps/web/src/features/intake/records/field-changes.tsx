import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import type { Preview } from '../preview/preview-types.ts';
import './field-changes.css';

type Field = NonNullable<Preview['records']>['added'][number]['fields'][number];

type FieldChangesProps = { fields: readonly Field[]; currency: string };

/** What a file says of a product or a customer, with what it replaces; names and keys stand beside it already. */
export function FieldChanges({ fields, currency }: FieldChangesProps) {
  const { t } = useTranslation('records');
  const valueText = useValueText(currency);
  const shown = fields.filter(({ field, before }) => before !== null || (field !== 'name' && field !== 'sku'));
  return (
    <ul className="field-changes">
      {shown.map(({ field, before, after }) => (
        <li key={field}>
          <span className="faint">{t(`field.${field}`)}</span>{' '}
          {before === null ? null : (
            <>
              <del>{valueText(field, before)}</del>{' '}
            </>
          )}
          <bdi>{after === null ? t('empty') : valueText(field, after)}</bdi>
        </li>
      ))}
    </ul>
  );
}

function useValueText(currency: string): (field: Field['field'], value: string) => string {
  const { t } = useTranslation('records');
  const format = useFormat();
  return (field, value) => {
    switch (field) {
      case 'price':
        return format.money(value, currency);
      case 'stock':
      case 'lowStockThreshold':
        return format.count(Number(value));
      case 'active':
        return t(value === 'true' ? 'yes' : 'no');
      default:
        return value;
    }
  };
}
