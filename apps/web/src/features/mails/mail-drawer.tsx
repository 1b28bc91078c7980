import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { MailView } from './mail-view.tsx';

/** A mail beside the list. */
export function MailDrawer({ id }: { id: string }) {
  const { t } = useTranslation('mails');
  const mail = trpc.mail.get.useQuery({ id });
  return (
    <SideDrawer title={mail.data?.subject ?? t('mail')}>
      <Loaded query={mail}>{(data) => <MailView mail={data} />}</Loaded>
    </SideDrawer>
  );
}
