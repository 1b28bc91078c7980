import { Outlet } from 'react-router';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { ByRole } from './by-role.tsx';

/** Pages that only shoppers have. */
export function ShopperOnly() {
  return <ByRole staff={<NotFoundPage />} shopper={<Outlet />} />;
}
