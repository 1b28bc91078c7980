import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import './row-cards.css';

type RowCardsProps<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  isStale: boolean;
  card: (row: Row) => ReactNode;
  /** where no head above says what they are */
  label?: string;
};

/** Rows where a table would be too wide. */
export function RowCards<Row>({ rows, keyOf, isStale, card, label }: RowCardsProps<Row>) {
  return (
    <ul className="row-cards" aria-busy={isStale} aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)}>{card(row)}</li>
      ))}
    </ul>
  );
}

type RowCardProps = {
  /** where there is more to see */
  link?: Pick<LinkProps, 'to' | 'state'>;
  name: ReactNode;
  figure?: ReactNode;
  /** under the name */
  lead?: ReactNode;
  badges?: ReactNode;
  /** beside the badges */
  foot?: ReactNode;
};

export function RowCard({ link, name, figure, lead, badges, foot }: RowCardProps) {
  const content = (
    <>
      <span className="row-card-line">
        <bdi className="row-card-name row-card-title">{name}</bdi>
        {figure ? <span className="row-card-name">{figure}</span> : null}
      </span>
      {lead ? <span className="soft">{lead}</span> : null}
      {badges || foot ? (
        <span className="row-card-line row-card-foot">
          <span>{badges}</span>
          <span className="soft nowrap">{foot}</span>
        </span>
      ) : null}
    </>
  );
  return link ? (
    <Link className="row-card" {...link}>
      {content}
    </Link>
  ) : (
    <div className="row-card">{content}</div>
  );
}
