import type { FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

type Namespace = 'auth' | 'catalog' | 'customers' | 'settings' | 'shop';

/** A field's error in the reader's language, by the texts of its form; a rule without a text of its own speaks for itself. */
export function useMistakeText(namespace: Namespace): (field: string, error: FieldError | undefined) => string | null {
  const { t, i18n } = useTranslation('auth');
  return (field, error) => {
    if (!error) return null;
    const key = `mistake.${field}.${error.type}`;
    const isKnown = i18n.exists(key, { ns: namespace });
    if (isKnown) return t(key as 'mistake.email.invalid_format', { ns: namespace });
    // The server speaks English: to others it is better said less.
    return i18n.language === 'en' ? (error.message ?? '') : t('mistake.other');
  };
}
