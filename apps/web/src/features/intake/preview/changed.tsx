import { useTranslation } from 'react-i18next';
import { Amount } from '../../../components/amount.tsx';
import { useFormat } from '../../../lib/i18n/use-format.ts';

/** What something would be called, and what it was called before where that was otherwise. */
export function Changed({ now, before }: { now: string; before: string }) {
  const { t } = useTranslation('mapping');
  return (
    <>
      <bdi>{now}</bdi>
      {now === before ? null : <span className="preview-before">{t('preview.before', { before })}</span>}
    </>
  );
}

/** The same for its price. */
export function ChangedPrice({ now, before }: { now: string; before: string }) {
  const { t } = useTranslation('mapping');
  const format = useFormat();
  return (
    <>
      <Amount value={now} />
      {now === before ? null : (
        <span className="preview-before">{t('preview.before', { before: format.amount(before) })}</span>
      )}
    </>
  );
}
