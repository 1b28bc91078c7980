import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import './filter-chip.css';

type ClearableChipProps = { label: string; value: string; onClear: () => void };

/** A filter that came with a link, and can only be removed here. */
export function ClearableChip({ label, value, onClear }: ClearableChipProps) {
  const { t } = useTranslation();
  return (
    <span className="filter-chip filter-chip-set">
      <span className="filter-chip-button">
        <span>{label}</span>
        <span className="filter-chip-value">{value}</span>
      </span>
      <button type="button" className="filter-chip-clear" aria-label={t('removeFilter', { label })} onClick={onClear}>
        <Icon name="cross" />
      </button>
    </span>
  );
}
