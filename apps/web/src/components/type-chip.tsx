import { useTypeLabel } from '../lib/i18n/use-type-label.ts';
import { useTypeNames } from '../lib/use-product-types.ts';
import { ChoiceChip } from './filter-chip.tsx';

type TypeChipProps = { label: string; value: string | null; onChange: (type: string | null) => void };

/** Filters a list by the type of products. */
export function TypeChip({ label, value, onChange }: TypeChipProps) {
  const typeLabel = useTypeLabel();
  const names = useTypeNames(value);
  return (
    <ChoiceChip
      label={label}
      choices={names.map((name) => ({ value: name, label: typeLabel(name) }))}
      value={value}
      onChange={onChange}
    />
  );
}
