import { useEffect, useId, useRef } from 'react';
import { Icon } from '../icon.tsx';
import type { PaletteGroup, PaletteOption } from './palette-option.ts';

type PaletteGroupListProps = {
  group: PaletteGroup;
  activeId: string;
  onActivate: (id: string) => void;
  onChoose: (option: PaletteOption) => void;
};

export function PaletteGroupList({ group, activeId, onActivate, onChoose }: PaletteGroupListProps) {
  const nameId = useId();
  return (
    <div role="group" aria-labelledby={nameId}>
      <div className="palette-group" id={nameId}>
        {group.name}
      </div>
      {group.options.map((option) => (
        <OptionRow
          key={option.id}
          option={option}
          isActive={option.id === activeId}
          onActivate={() => onActivate(option.id)}
          onChoose={() => onChoose(option)}
        />
      ))}
    </div>
  );
}

type OptionRowProps = { option: PaletteOption; isActive: boolean; onActivate: () => void; onChoose: () => void };

/** The keys are the field's, which keeps the focus. */
function OptionRow({ option, isActive, onActivate, onChoose }: OptionRowProps) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <button
      ref={row}
      type="button"
      id={option.id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="palette-option"
      onMouseMove={isActive ? undefined : onActivate}
      // A press on the option would take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon name={option.icon} />
      <span className="palette-words">
        <span className="palette-name">{option.name}</span>
        {option.detail ? <span className="palette-detail small-text">{option.detail}</span> : null}
      </span>
      {option.figure ? <span className="palette-figure">{option.figure}</span> : null}
    </button>
  );
}
