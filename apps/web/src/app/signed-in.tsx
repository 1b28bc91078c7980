import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../lib/session.tsx';
import { ShopperFrame } from './frames/shopper-frame.tsx';
import { StaffFrame } from './frames/staff-frame.tsx';
import { lazyPage } from './lazy-page.tsx';
import { PaletteHost } from './palette/palette-host.tsx';

const SecondFactorFirst = lazyPage(async () => (await import('./second-factor-first.tsx')).SecondFactorFirst);

/** Pages for people who are signed in, in the frame of their role; others are led to the sign-in and back. */
export function SignedIn() {
  const { user } = useSession();
  const { pathname, search } = useLocation();
  if (!user) {
    const isHome = pathname === '/' && search === '';
    const next = isHome ? '' : `?${new URLSearchParams({ next: pathname + search })}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  if (user.mustAddSecondFactor) return <SecondFactorFirst />;
  const Frame = user.role === 'shopper' ? ShopperFrame : StaffFrame;
  return (
    <PaletteHost>
      <Frame>
        <Outlet />
      </Frame>
    </PaletteHost>
  );
}
