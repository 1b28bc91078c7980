import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { problemOf } from '../../lib/problem.ts';
import { BulkLines } from './bulk-lines.tsx';
import type { BulkChanged } from './catalog-types.ts';
import { useUndoBulkChange } from './use-product-changes.ts';

type BulkOutcomeProps = { done: BulkChanged; onUndone: () => void; onClose: () => void };

/** What was done, and a way to undo it; then what was undone, and what was not since it was changed again. */
export function BulkOutcome({ done, onUndone, onClose }: BulkOutcomeProps) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const undo = useUndoBulkChange();
  const { changed: count } = undo.data ?? done;
  const refused = undo.data?.lines.filter((line) => line.refused !== null) ?? [];
  return (
    <>
      <Modal.Body tabIndex={0}>
        <ProblemNotice problem={undo.error ? problemOf(undo.error) : null} />
        <Notice
          tone="positive"
          title={t(undo.data ? 'bulk.undone' : 'bulk.done', { count, number: format.count(count) })}
        />
        {undo.data && refused.length > 0 ? <BulkLines kind={null} changed={{ ...undo.data, lines: refused }} /> : null}
      </Modal.Body>
      <Modal.Footer>
        {done.id && !undo.data ? (
          <Button
            variant="secondary"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ id: done.id ?? '' }, { onSuccess: onUndone })}
          >
            {t('bulk.undo')}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t('close', { ns: 'common' })}</Button>
      </Modal.Footer>
    </>
  );
}
