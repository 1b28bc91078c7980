import { type KeyboardEvent, useEffect, useRef } from 'react';
import CloseButton from 'react-bootstrap/CloseButton';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';

const longestTyped = 200;

type PaletteFieldProps = {
  label: string;
  placeholder: string;
  typed: string;
  onType: (typed: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClose: () => void;
  /** undefined: there is nothing to choose from */
  listId: string | undefined;
  activeId: string | undefined;
};

export function PaletteField(props: PaletteFieldProps) {
  const { t } = useTranslation();
  const { listId, activeId } = props;
  const field = useRef<HTMLInputElement>(null);
  // The dialog was opened to type into it.
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="palette-field">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        enterKeyHint="go"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={longestTyped}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={props.placeholder}
        value={props.typed}
        onChange={(event) => props.onType(event.target.value)}
        onKeyDown={props.onKeyDown}
      />
      <CloseButton aria-label={t('close')} onClick={props.onClose} />
    </div>
  );
}
