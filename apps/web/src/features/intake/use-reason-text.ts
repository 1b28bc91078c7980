import { useTranslation } from 'react-i18next';

/** Why a row was refused, in words; a reason that came after this text file shows by its own name. */
export function useReasonText(): (reason: string) => string {
  const { t, i18n } = useTranslation('intake');
  return (reason) =>
    i18n.exists(`reason.${reason}`, { ns: 'intake' }) ? t(`reason.${reason}` as 'reason.date_invalid') : reason;
}
