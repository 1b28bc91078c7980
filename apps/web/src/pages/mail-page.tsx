import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { MailView } from '../features/mails/mail-view.tsx';
import { trpc } from '../lib/trpc.ts';

export function MailPage() {
  const { t } = useTranslation('mails');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const mail = trpc.mail.get.useQuery({ id });
  return (
    <>
      <DetailHeader list={{ to: `/mails${search}`, label: t('title') }} title={mail.data?.subject ?? t('mail')} />
      <Loaded query={mail}>{(data) => <MailView mail={data} />}</Loaded>
    </>
  );
}
