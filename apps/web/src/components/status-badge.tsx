import type { ReactNode } from 'react';
import './status-badge.css';

export type Tone = 'neutral' | 'positive' | 'warning' | 'negative' | 'pending' | 'accent';

/** A state in a word; the colour only repeats it. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`status-badge status-badge-${tone}`}>{children}</span>;
}
