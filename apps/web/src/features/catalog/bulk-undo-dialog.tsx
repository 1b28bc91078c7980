import { useId } from 'react';
import Modal from 'react-bootstrap/Modal';
import { useTranslation } from 'react-i18next';
import { BulkOutcome } from './bulk-outcome.tsx';
import type { BulkChanged } from './catalog-types.ts';

type BulkUndoDialogProps = { done: BulkChanged; onUndone: () => void; onClose: () => void };

/** What was done to many products, and a way to undo it, when the dialog that did it is closed. */
export function BulkUndoDialog({ done, onUndone, onClose }: BulkUndoDialogProps) {
  const { t } = useTranslation('catalog');
  const titleId = useId();
  return (
    <Modal show onHide={onClose} animation={false} aria-labelledby={titleId} className="bulk-dialog" scrollable>
      <Modal.Header closeButton closeLabel={t('close', { ns: 'common' })}>
        <Modal.Title as="h2" id={titleId}>
          {t('bulk.undo')}
        </Modal.Title>
      </Modal.Header>
      <BulkOutcome done={done} onUndone={onUndone} onClose={onClose} />
    </Modal>
  );
}
