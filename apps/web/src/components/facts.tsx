import type { ReactNode } from 'react';
import './facts.css';

type FactsProps = { children: ReactNode; className?: string };

/** What is known of a thing, side by side. */
export function Facts({ children, className = '' }: FactsProps) {
  return <dl className={`facts ${className}`}>{children}</dl>;
}

/** The same for its figures, which are larger. */
export function FigureFacts({ children, className = '' }: FactsProps) {
  return <dl className={`figure-facts ${className}`}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An id, picked whole by one press. */
export function IdFact({ name, id }: { name: string; id: string }) {
  return (
    <Fact name={name}>
      <code className="id-fact">{id}</code>
    </Fact>
  );
}
