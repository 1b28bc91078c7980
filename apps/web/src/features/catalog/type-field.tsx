import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../components/select-field.tsx';
import { useTypeLabel } from '../../lib/i18n/use-type-label.ts';
import { useTypeNames } from '../../lib/use-product-types.ts';
import { NewType } from './new-type.tsx';

type TypeFieldProps = {
  /** what it has, which it keeps even where that is archived */
  present: string;
  value: string;
  registration: UseFormRegisterReturn;
  errorText: string | null;
  onMade: (name: string) => void;
};

/** One of the store's types, or a new one. */
export function TypeField({ present, value, registration, errorText, onMade }: TypeFieldProps) {
  const { t } = useTranslation('catalog');
  const typeLabel = useTypeLabel();
  const names = useTypeNames(present);
  return (
    <SelectField
      label={t('column.type')}
      choices={names.map((name) => ({ value: name, label: typeLabel(name) }))}
      value={value}
      registration={registration}
      errorText={errorText}
      below={<NewType onMade={onMade} />}
    />
  );
}
