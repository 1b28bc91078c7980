import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './row-picks.css';

type PickRowProps = { isPicked: boolean; onToggle: () => void; children: ReactNode };

/** Picks a row for what is done to many; the box is called as the row is. */
export function PickRow({ isPicked, onToggle, children }: PickRowProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <span className="row-pick">
      <label className="row-pick-target">
        <span id={id} hidden>
          {t('list.pick')}
        </span>
        <input
          type="checkbox"
          className="form-check-input"
          aria-labelledby={`${id} ${id}-name`}
          checked={isPicked}
          onChange={onToggle}
        />
      </label>
      <span id={`${id}-name`}>{children}</span>
    </span>
  );
}

type PickAllProps = { isAll: boolean; isSome: boolean; onToggle: () => void };

/** Picks every row of the page, or none of them. */
export function PickAll({ isAll, isSome, onToggle }: PickAllProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome && !isAll;
  }, [isAll, isSome]);
  return (
    <label className="row-pick-target">
      <input
        ref={box}
        type="checkbox"
        className="form-check-input"
        aria-label={t('list.pickAll')}
        checked={isAll}
        onChange={onToggle}
      />
    </label>
  );
}
