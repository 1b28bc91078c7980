import { useLocation } from 'react-router';
import { ImportWatchNotice } from '../../features/intake/import-watch-notice.tsx';

/** Imports are watched on every page of the staff; their own pages show them anyway. */
export function ImportWatch() {
  const { pathname } = useLocation();
  return <ImportWatchNotice isElsewhere={!pathname.startsWith('/intake')} />;
}
