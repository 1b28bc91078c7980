import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';

/** Why what is shown cannot be changed by who looks at it. */
export function OnlyAdmins() {
  const { t } = useTranslation('settings');
  return (
    <Notice tone="neutral" title={t('mayNot.title')}>
      {t('mayNot.text')}
    </Notice>
  );
}
