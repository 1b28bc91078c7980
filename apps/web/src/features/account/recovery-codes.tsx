import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';

/** What stands in for the app when it is lost; nobody can show it again. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('account');
  return (
    <>
      <Notice tone="warning" title={t('factor.codesTitle')}>
        {t('factor.codesLead')}
      </Notice>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onDone}>{t('factor.codesDone')}</Button>
      </div>
    </>
  );
}
