import { Outlet } from 'react-router';
import { ByRole } from './by-role.tsx';

/** Pages that shoppers have none of. */
export function StaffOnly() {
  return <ByRole staff={<Outlet />} />;
}
