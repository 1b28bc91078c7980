import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { useMay } from '../../lib/session.tsx';

/** The first thing a new store sees: what will stand here, and the way to get there. */
export function NoSalesYet() {
  const { t } = useTranslation('home');
  const mayImport = useMay('intake.write');
  return (
    <div className="panel">
      <EmptyState
        icon="bar-chart"
        title={t('noSales.title')}
        action={
          mayImport ? (
            <Link className="btn btn-primary" to="/intake">
              <Icon name="upload" />
              {t('noSales.import')}
            </Link>
          ) : null
        }
      >
        {mayImport ? t('noSales.text') : t('noSales.textForReaders')}
      </EmptyState>
    </div>
  );
}
