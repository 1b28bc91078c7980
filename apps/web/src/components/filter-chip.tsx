import { type ReactNode, useState } from 'react';
import Dropdown from 'react-bootstrap/Dropdown';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import './filter-chip.css';

type FilterChipProps = {
  label: string;
  /** what it filters by at the moment, in words; null: nothing */
  value: string | null;
  onClear: () => void;
  /** what opens under it */
  children: (close: () => void) => ReactNode;
};

/** One filter of a list: what it is, what it is set to, and a way to remove it. */
export function FilterChip({ label, value, onClear, children }: FilterChipProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isSet = value !== null;
  return (
    <span className={isSet ? 'filter-chip filter-chip-set' : 'filter-chip'}>
      <Dropdown show={isOpen} onToggle={setOpen} autoClose="outside">
        <Dropdown.Toggle as="button" type="button" className="filter-chip-button">
          <span>{label}</span>
          {isSet ? <span className="filter-chip-value">{value}</span> : <Icon name="chevron-down" />}
        </Dropdown.Toggle>
        <Dropdown.Menu>{children(() => setOpen(false))}</Dropdown.Menu>
      </Dropdown>
      {isSet ? (
        <button type="button" className="filter-chip-clear" aria-label={t('removeFilter', { label })} onClick={onClear}>
          <Icon name="cross" />
        </button>
      ) : null}
    </span>
  );
}

type ChoiceChipProps<Value extends string> = {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
};

/** A filter with a few values to choose from. */
export function ChoiceChip<Value extends string>({ label, choices, value, onChange }: ChoiceChipProps<Value>) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <FilterChip label={label} value={chosen?.label ?? null} onClear={() => onChange(null)}>
      {(close) =>
        choices.map((choice) => (
          <Dropdown.Item
            as="button"
            type="button"
            key={choice.value}
            className="filter-chip-choice"
            aria-pressed={choice.value === value}
            onClick={() => {
              onChange(choice.value);
              close();
            }}
          >
            <span className="filter-chip-check">{choice.value === value ? <Icon name="check" /> : null}</span>
            {choice.label}
          </Dropdown.Item>
        ))
      }
    </FilterChip>
  );
}
