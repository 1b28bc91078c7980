import type { ReactNode } from 'react';
import { useUser } from '../lib/session.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';

type ByRoleProps = { staff: ReactNode; shopper?: ReactNode };

/** The same address shows staff and shoppers each their own page; what never concerns a role does not exist for it. */
export function ByRole({ staff, shopper = <NotFoundPage /> }: ByRoleProps) {
  return useUser().role === 'shopper' ? shopper : staff;
}
