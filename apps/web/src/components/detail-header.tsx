import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import { PageHeader } from './page-header.tsx';

type DetailHeaderProps = {
  /** the list that this is one of */
  list: { to: string; label: string };
  title: string;
  aside?: ReactNode;
  children?: ReactNode;
};

/** The head of a page about one thing, with the way back to the others. */
export function DetailHeader({ list, title, aside, children }: DetailHeaderProps) {
  return (
    <>
      <Link className="back-link" to={list.to}>
        <Icon name="arrow-left" />
        <bdi className="back-link-name">{list.label}</bdi>
      </Link>
      <PageHeader title={title} aside={aside}>
        {children}
      </PageHeader>
    </>
  );
}
