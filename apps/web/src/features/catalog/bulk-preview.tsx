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
import type { BulkAction, BulkChanged, Chosen } from './catalog-types.ts';
import { useBulkChange } from './use-product-changes.ts';

type BulkPreviewProps = {
  chosen: Chosen;
  action: BulkAction;
  onDone: (done: BulkChanged) => void;
  onClose: () => void;
};

/** What would become of each product, and the button that does it. */
export function BulkPreview({ chosen, action, onDone, onClose }: BulkPreviewProps) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const preview = trpc.catalog.previewBulkChange.useQuery({ ...chosen, action });
  const change = useBulkChange(onDone);
  const count = preview.data?.changed ?? 0;
  // Who presses the button means what they see: where others match by then, it is shown anew instead.
  const seen = preview.data?.seen ? { seen: preview.data.seen } : {};
  return (
    <>
      <Modal.Body tabIndex={0}>
        <ProblemNotice problem={change.error ? problemOf(change.error) : null} />
        <Loaded query={preview}>
          {(data) => (
            <>
              <BulkSum preview={data} />
              <BulkLines kind={action.kind} changed={data} />
            </>
          )}
        </Loaded>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          disabled={count === 0 || change.isPending}
          onClick={() => change.mutate({ ...chosen, ...seen, action }, { onError: () => void preview.refetch() })}
        >
          {change.isPending ? <Spinner animation="border" size="sm" aria-hidden="true" /> : null}
          {preview.data ? t('bulk.submit', { count, number: format.count(count) }) : t('bulk.change')}
        </Button>
      </Modal.Footer>
    </>
  );
}

/** Of many there are only examples: how many there are in all stands above them. */
function BulkSum({ preview: { matched, changed, refused, lines } }: { preview: BulkChanged }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  if (lines.length >= matched) return null;
  const same = matched - changed - refused;
  return (
    <p className="bulk-sum">
      {t('bulk.sum', {
        matched: format.count(matched),
        changed: format.count(changed),
        same: format.count(same),
        refused: format.count(refused),
      })}
    </p>
  );
}
