import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { orderName } from '../features/orders/order-name.ts';
import { Receipt } from '../features/orders/receipt.tsx';
import { trpc } from '../lib/trpc.ts';

/** An order's receipt, to be read and printed by staff and by whoever bought. */
export function ReceiptPage() {
  const { t } = useTranslation('orders');
  const { id = '' } = useParams();
  const order = trpc.orders.get.useQuery({ id });
  const name = order.data ? orderName(order.data) : '';
  return (
    <>
      <div className="not-printed">
        <DetailHeader
          list={{ to: `/orders/${id}`, label: t('receipt.back') }}
          title={order.data ? t('receipt.of', { name }) : t('receipt.title')}
        >
          {order.data ? <Button onClick={() => window.print()}>{t('receipt.print')}</Button> : null}
        </DetailHeader>
      </div>
      <Loaded query={order}>{(data) => <Receipt order={data} />}</Loaded>
    </>
  );
}
