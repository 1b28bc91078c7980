import { useState } from 'react';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { useSession } from '../lib/session.tsx';

/** Sign-in and sign-up; who is signed in already goes on to where they wanted to be. */
export function VisitorsOnly() {
  const { user } = useSession();
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const [cameSignedIn] = useState(user !== null);
  if (!user) return <Outlet />;
  // Who follows a link that invites, and has an account, hears why it brings nothing.
  const isInvited = cameSignedIn && pathname === '/signup' && parameters.has('ref') && user.role === 'shopper';
  return <Navigate to={isInvited ? '/invite?followed=link' : pathWithin(parameters.get('next'))} replace />;
}

/** Only a path of this app: an address in a link must not lead elsewhere after the sign-in. */
export function pathWithin(next: string | null): string {
  const isPath = next !== null && next.startsWith('/') && URL.parse(next, location.origin)?.origin === location.origin;
  return isPath ? next : '/';
}
