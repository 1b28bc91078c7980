import { useTranslation } from 'react-i18next';
import type { ProductType } from './catalog-types.ts';
import { TypeNameField } from './type-name-field.tsx';
import { useUpdateType } from './use-type-changes.ts';

/** What is saved is based on what was shown: who renames after somebody else hears it. */
export function TypeRename({ type: { id, version, name }, onClose }: { type: ProductType; onClose: () => void }) {
  const { t } = useTranslation('catalog');
  const update = useUpdateType();
  return (
    <TypeNameField
      label={t('types.newName')}
      first={name}
      submitLabel={t('types.rename')}
      isSending={update.isPending}
      error={update.error}
      onCancel={onClose}
      onSubmit={(typed) => update.mutate({ id, version, name: typed }, { onSuccess: onClose })}
    />
  );
}
