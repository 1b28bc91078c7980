import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';

/** Fetches a list as a file. It is streamed by the server, so the browser saves it while it comes. */
export function CsvLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="btn btn-secondary btn-sm" href={href} download>
      <Icon name="download" />
      {children}
    </a>
  );
}
