import Dropdown from 'react-bootstrap/Dropdown';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import type { SortState } from '../sort-head.tsx';
import '../filter-chip.css';

export type SortChoice = { value: string; label: string };

type SortChipProps = { sort: SortState; choices: readonly SortChoice[] };

/** The order of a list that is shown as cards. */
export function SortChip({ sort, choices }: SortChipProps) {
  const { t } = useTranslation();
  const present = choices.find((choice) => choice.value === sort.value);
  return (
    <Dropdown className="filter-chip">
      <Dropdown.Toggle as="button" type="button" className="filter-chip-button">
        {present?.label ?? t('list.sort')}
        <Icon name="chevron-expand" />
      </Dropdown.Toggle>
      <Dropdown.Menu>
        {choices.map(({ value, label }) => (
          <Dropdown.Item
            as="button"
            type="button"
            key={value}
            className="filter-chip-choice"
            aria-pressed={value === sort.value}
            onClick={() => sort.onChange(value)}
          >
            <span className="filter-chip-check">{value === sort.value ? <Icon name="check" /> : null}</span>
            {label}
          </Dropdown.Item>
        ))}
      </Dropdown.Menu>
    </Dropdown>
  );
}
