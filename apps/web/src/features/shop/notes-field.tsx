import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/text-field.tsx';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import type { CheckoutFormState } from './address-fields.tsx';

export function NotesField({ form }: { form: CheckoutFormState }) {
  const { t } = useTranslation('shop');
  const mistakeText = useMistakeText('shop');
  const { notes } = form.formState.errors;
  return (
    <TextField
      type="multiline"
      label={t('notes')}
      hint={t('notesHint')}
      error={notes}
      errorText={mistakeText('notes', notes)}
      registration={form.register('notes')}
    />
  );
}
