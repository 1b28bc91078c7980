import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';

export function EmptyBasket() {
  const { t } = useTranslation('shop');
  return (
    <div className="panel">
      <EmptyState
        icon="basket"
        title={t('emptyBasket.title')}
        action={
          <Link className="btn btn-primary" to="/shop">
            {t('emptyBasket.action')}
          </Link>
        }
      >
        {t('emptyBasket.text')}
      </EmptyState>
    </div>
  );
}
