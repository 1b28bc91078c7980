import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';

/** What is wrong with several choices at once; nothing where nothing is. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div aria-live="polite">
      {children === null ? null : (
        <p id={id} className="field-error">
          <Icon name="exclamation-circle" />
          {children}
        </p>
      )}
    </div>
  );
}
