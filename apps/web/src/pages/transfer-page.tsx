import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { TransferView } from '../features/ledger/transfer-view.tsx';
import { useLedgerWords } from '../lib/i18n/use-ledger-words.ts';
import { trpc } from '../lib/trpc.ts';

export function TransferPage() {
  const { t } = useTranslation('ledger');
  const { kindName } = useLedgerWords();
  const { id = '' } = useParams();
  const { search } = useLocation();
  const transfer = trpc.ledger.getTransfer.useQuery({ id });
  return (
    <>
      <DetailHeader
        list={{ to: `/ledger${search}`, label: t('title') }}
        title={transfer.data ? t('transferNamed', { name: kindName(transfer.data.kind) }) : t('transfer')}
      />
      <Loaded query={transfer}>{(data) => <TransferView transfer={data} />}</Loaded>
    </>
  );
}
