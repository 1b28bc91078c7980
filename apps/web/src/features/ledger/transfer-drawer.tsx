import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import { trpc } from '../../lib/trpc.ts';
import { TransferView } from './transfer-view.tsx';

/** A transfer beside the journal it was opened from. */
export function TransferDrawer({ id }: { id: string }) {
  const { t } = useTranslation('ledger');
  const { kindName } = useLedgerWords();
  const transfer = trpc.ledger.getTransfer.useQuery({ id });
  return (
    <SideDrawer title={transfer.data ? kindName(transfer.data.kind) : t('transfer')}>
      <Loaded query={transfer}>{(data) => <TransferView transfer={data} />}</Loaded>
    </SideDrawer>
  );
}
