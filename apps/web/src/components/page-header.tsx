import type { ReactNode } from 'react';
import { useDocumentTitle } from '../lib/use-document-title.ts';
import './page-header.css';

type PageHeaderProps = {
  title: string;
  /** beside the title, e.g. a status */
  aside?: ReactNode;
  /** under the title */
  lead?: ReactNode;
  /** what can be done here */
  children?: ReactNode;
};

/** The one `h1` of a page, which also names the browser's tab. */
export function PageHeader({ title, aside, lead, children }: PageHeaderProps) {
  useDocumentTitle(title);
  return (
    <header className="page-header">
      <div className="page-header-words">
        <div className="page-header-title">
          <h1 tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
          {aside}
        </div>
        {lead ? <div className="page-header-lead">{lead}</div> : null}
      </div>
      {children ? <div className="page-header-actions">{children}</div> : null}
    </header>
  );
}
