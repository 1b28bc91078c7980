import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import Modal from 'react-bootstrap/Modal';
import { useTranslation } from 'react-i18next';
import { Keys } from '../keys.tsx';
import { PaletteField } from './palette-field.tsx';
import { PaletteGroupList } from './palette-group-list.tsx';
import type { PaletteGroup, PaletteOption } from './palette-option.ts';
import { useActiveOption } from './use-active-option.ts';
import './palette-dialog.css';

type PaletteDialogProps = {
  label: string;
  placeholder: string;
  typed: string;
  onType: (typed: string) => void;
  groups: readonly PaletteGroup[];
  /** what is shown belongs to what was typed before */
  isStale: boolean;
  /** for a screen reader: how much there is */
  summary: string;
  /** under the groups: that more is on its way, that there is nothing, or an error */
  state?: ReactNode;
  onChoose: (option: PaletteOption) => void;
  onClose: () => void;
};

/** A field and, under it, what fits to what is typed. The focus stays in the field; the arrows go through the options. */
export function PaletteDialog(props: PaletteDialogProps) {
  const { label, groups, isStale, onChoose, onClose } = props;
  const { t } = useTranslation('palette');
  const listId = useId();
  const { active, activate, move } = useActiveOption(groups);
  const enter = useEnter({ isStale, active, onChoose });

  function onKeyDown(event: KeyboardEvent) {
    // Enter ends the composing of a character first.
    if (event.nativeEvent.isComposing) return;
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: enter.press }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    // Bootstrap's transition can leave a dialog open on React 19.
    <Modal show onHide={onClose} animation={false} aria-label={label} className="palette" scrollable>
      <PaletteField
        label={label}
        placeholder={props.placeholder}
        typed={props.typed}
        onType={(typed) => {
          activate(null);
          enter.forget();
          props.onType(typed);
        }}
        onKeyDown={onKeyDown}
        onClose={onClose}
        listId={active ? listId : undefined}
        activeId={active?.id}
      />
      <div className="palette-found" aria-busy={isStale}>
        {active ? (
          <div role="listbox" id={listId} aria-label={label}>
            {groups.map((group) => (
              <PaletteGroupList
                key={group.id}
                group={group}
                activeId={active.id}
                onActivate={activate}
                onChoose={onChoose}
              />
            ))}
          </div>
        ) : null}
        {props.state}
      </div>
      <p className="visually-hidden" role="status">
        {props.summary}
      </p>
      <div className="palette-foot small-text soft" aria-hidden="true">
        <span>
          <Keys keys={['↑', '↓']} /> {t('keys.move')}
        </span>
        <span>
          <Keys keys={['↵']} /> {t('keys.choose')}
        </span>
        <span>
          <Keys keys={['Esc']} /> {t('keys.close')}
        </span>
      </div>
    </Modal>
  );
}

type EnterInput = Pick<PaletteDialogProps, 'isStale' | 'onChoose'> & { active: PaletteOption | undefined };

/** Who types and presses Enter at once means what was typed, and not what is shown of before: Enter waits for that. */
function useEnter({ isStale, active, onChoose }: EnterInput) {
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!isWaiting.current || isStale) return;
    isWaiting.current = false;
    if (active) onChoose(active);
  });
  return {
    press: () => {
      if (isStale) isWaiting.current = true;
      else if (active) onChoose(active);
    },
    forget: () => {
      isWaiting.current = false;
    },
  };
}
