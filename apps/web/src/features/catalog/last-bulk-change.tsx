import { lazy, Suspense, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { BulkChanged } from './catalog-types.ts';
import './last-bulk-change.css';

const BulkUndoDialog = lazy(async () => ({ default: (await import('./bulk-undo-dialog.tsx')).BulkUndoDialog }));

/** What was changed last of many products: it can be undone as long as the list is open, not only in the dialog that did it. */
export function LastBulkChange({ done, onGone }: { done: BulkChanged; onGone: () => void }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const [isUndone, setUndone] = useState(false);
  const end = () => (isUndone ? onGone() : setAsked(false));
  return (
    <>
      <div className="last-bulk-change">
        <Notice tone="positive" title={t('bulk.done', { count: done.changed, number: format.count(done.changed) })}>
          <Button variant="link" className="notice-action" onClick={() => setAsked(true)}>
            {t('bulk.undo')}
          </Button>{' '}
          <Button variant="link" className="notice-action" onClick={onGone}>
            {t('close', { ns: 'common' })}
          </Button>
        </Notice>
      </div>
      {isAsked ? (
        <Suspense>
          <BulkUndoDialog done={done} onUndone={() => setUndone(true)} onClose={end} />
        </Suspense>
      ) : null}
    </>
  );
}
