import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { ReferralStatus } from './referral-status.tsx';
import { ReferralView } from './referral-view.tsx';

/** A sign-up through a link beside the list it was opened from. */
export function ReferralDrawer({ id }: { id: string }) {
  const { t } = useTranslation('referrals');
  const referral = trpc.referrals.get.useQuery({ id });
  return (
    <SideDrawer
      title={referral.data?.invited.name ?? t('signUp')}
      aside={referral.data ? <ReferralStatus referral={referral.data} /> : null}
    >
      <Loaded query={referral}>{(data) => <ReferralView referral={data} />}</Loaded>
    </SideDrawer>
  );
}
