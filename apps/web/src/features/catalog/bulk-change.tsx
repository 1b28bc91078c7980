import { lazy, Suspense, useState } from 'react';
import Dropdown from 'react-bootstrap/Dropdown';
import { useTranslation } from 'react-i18next';
import type { BulkAction, BulkChanged, Chosen } from './catalog-types.ts';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));

const kinds = ['activate', 'deactivate', 'set-type', 'change-price', 'archive', 'restore'] as const;

type BulkChangeProps = { chosen: Chosen; onDone: (done: BulkChanged | null) => void };

/** What can be done to the products that were picked, or match. */
export function BulkChange({ chosen, onDone }: BulkChangeProps) {
  const { t } = useTranslation('catalog');
  const [kind, setKind] = useState<BulkAction['kind'] | null>(null);
  return (
    <>
      <Dropdown drop="up">
        <Dropdown.Toggle size="sm" variant="secondary">
          {t('bulk.change')}
        </Dropdown.Toggle>
        <Dropdown.Menu>
          {kinds.map((each) => (
            <Dropdown.Item as="button" type="button" key={each} onClick={() => setKind(each)}>
              {t(`bulk.action.${each}`)}
            </Dropdown.Item>
          ))}
        </Dropdown.Menu>
      </Dropdown>
      {kind ? (
        <Suspense>
          <BulkDialog kind={kind} chosen={chosen} onDone={onDone} onClose={() => setKind(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
