import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import Spinner from 'react-bootstrap/Spinner';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { problemOf } from '../../lib/problem.ts';
import { trpc } from '../../lib/trpc.ts';
import { BulkLines } from './bulk-lines.tsx';
import type { BulkAction, BulkChanged } from './catalog-types.ts';
import { useBulkChange } from './use-product-changes.ts';

type BulkPreviewProps = {
  ids: string[];
  action: BulkAction;
  onDone: (done: BulkChanged) => void;
  onClose: () => void;
};

/** What would become of each product, and the button that does it. */
export function BulkPreview({ ids, action, onDone, onClose }: BulkPreviewProps) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const preview = trpc.catalog.previewBulkChange.useQuery({ ids, action });
  const change = useBulkChange();
  const count = preview.data?.changed ?? 0;
  return (
    <>
      <Modal.Body tabIndex={0}>
        <ProblemNotice problem={change.error ? problemOf(change.error) : null} />
        <Loaded query={preview}>{(data) => <BulkLines kind={action.kind} changed={data} />}</Loaded>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          disabled={count === 0 || change.isPending}
          onClick={() => change.mutate({ ids, action }, { onSuccess: onDone })}
        >
          {change.isPending ? <Spinner animation="border" size="sm" aria-hidden="true" /> : null}
          {preview.data ? t('bulk.submit', { count, number: format.count(count) }) : t('bulk.change')}
        </Button>
      </Modal.Footer>
    </>
  );
}
