import { Navigate, useLocation } from 'react-router';

/** An address that something had before; what follows it stays. */
export function MovedTo({ pathname }: { pathname: string }) {
  const { search } = useLocation();
  return <Navigate to={{ pathname, search }} replace />;
}
