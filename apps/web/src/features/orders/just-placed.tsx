import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';

/** Says to who pressed the button that it did what it said. */
export function JustPlaced() {
  const { t } = useTranslation('orders');
  return (
    <div className="order-notice">
      <Notice tone="positive" title={t('justPlaced.title')}>
        {t('justPlaced.text')}
      </Notice>
    </div>
  );
}
