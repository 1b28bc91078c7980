import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { TypeNameField } from './type-name-field.tsx';
import { useCreateType } from './use-type-changes.ts';

/** A button that gives way to a field for the name of a new type. */
export function NewType({ onMade }: { onMade?: (name: string) => void }) {
  const { t } = useTranslation('catalog');
  const [isNaming, setNaming] = useState(false);
  const create = useCreateType();
  if (!isNaming) {
    return (
      <Button size="sm" variant="secondary" onClick={() => setNaming(true)}>
        <Icon name="plus" />
        {t('types.new')}
      </Button>
    );
  }

  function close() {
    create.reset();
    setNaming(false);
  }

  return (
    <TypeNameField
      label={t('types.name')}
      submitLabel={t('types.create')}
      isSending={create.isPending}
      error={create.error}
      onCancel={close}
      onSubmit={(name) =>
        create.mutate(
          { name },
          {
            onSuccess: (made) => {
              close();
              onMade?.(made.name);
            },
          },
        )
      }
    />
  );
}
