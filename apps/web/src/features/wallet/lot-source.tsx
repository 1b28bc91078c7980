import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnLot } from './use-own-lots.ts';

const lettersShown = 8;

/** What a lot came from: the order that earned it, or what else it was given for. */
export function LotSource({ lot: { source, order } }: { lot: OwnLot }) {
  const { t } = useTranslation('wallet');
  if (!order) return t(`source.${source}`);
  return (
    <>
      {t('source.order')}{' '}
      <Link className="text-link" to={`/orders/${order.id}`}>
        {order.reference ?? `…${order.id.slice(-lettersShown)}`}
      </Link>
    </>
  );
}
