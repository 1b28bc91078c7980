import Dropdown from 'react-bootstrap/Dropdown';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import '../filter-chip.css';

type ColumnMenuProps = {
  columns: readonly { id: string; label: string; isRowHead?: boolean }[];
  visibility: Readonly<Record<string, boolean>>;
  onToggle: (id: string) => void;
  /** null: they are the usual ones */
  onReset: (() => void) | null;
};

/** Which columns a list shows. */
export function ColumnMenu({ columns, visibility, onToggle, onReset }: ColumnMenuProps) {
  const { t } = useTranslation();
  return (
    <Dropdown autoClose="outside" align="end">
      <Dropdown.Toggle as="button" type="button" className="btn btn-secondary btn-sm">
        <Icon name="columns" />
        {t('list.columns')}
      </Dropdown.Toggle>
      <Dropdown.Menu>
        {columns
          .filter((column) => !column.isRowHead)
          .map(({ id, label }) => (
            <Dropdown.Item
              as="button"
              type="button"
              key={id}
              className="filter-chip-choice"
              aria-pressed={visibility[id] ?? false}
              onClick={() => onToggle(id)}
            >
              <span className="filter-chip-check">{visibility[id] ? <Icon name="check" /> : null}</span>
              {label}
            </Dropdown.Item>
          ))}
        {onReset ? (
          <>
            <Dropdown.Divider />
            <Dropdown.Item as="button" type="button" onClick={onReset}>
              {t('list.usualColumns')}
            </Dropdown.Item>
          </>
        ) : null}
      </Dropdown.Menu>
    </Dropdown>
  );
}
