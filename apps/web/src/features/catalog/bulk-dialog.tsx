import { useDeferredValue, useId, useState } from 'react';
import Form from 'react-bootstrap/Form';
import Modal from 'react-bootstrap/Modal';
import { useTranslation } from 'react-i18next';
import { readTypedAmount } from '../../lib/format/amount.ts';
import { useTypeLabel } from '../../lib/i18n/use-type-label.ts';
import { useTypeNames } from '../../lib/use-product-types.ts';
import { BulkOutcome } from './bulk-outcome.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import type { BulkAction, BulkChanged, Chosen } from './catalog-types.ts';
import { NewType } from './new-type.tsx';
import './bulk-dialog.css';

type Kind = BulkAction['kind'];

type BulkDialogProps = {
  kind: Kind;
  chosen: Chosen;
  /** what was done; null once that was undone */
  onDone: (done: BulkChanged | null) => void;
  onClose: () => void;
};

/** Asks for what an action still needs, shows before and after of each product, does it, and can undo it. */
export function BulkDialog({ kind, chosen, onDone, onClose }: BulkDialogProps) {
  const { t } = useTranslation('catalog');
  const titleId = useId();
  const [type, setType] = useState<string | null>(null);
  const types = useTypeNames(type);
  const [percent, setPercent] = useState('');
  const [done, setDone] = useState<BulkChanged | null>(null);
  const action = actionOf(kind, type ?? types[0], useDeferredValue(percent));

  function tell(changed: BulkChanged) {
    setDone(changed);
    onDone(changed);
  }

  return (
    <Modal
      show
      onHide={onClose}
      animation={false}
      aria-labelledby={titleId}
      className="bulk-dialog"
      scrollable
      size="lg"
    >
      <Modal.Header closeButton closeLabel={t('close', { ns: 'common' })}>
        <Modal.Title as="h2" id={titleId}>
          {t(`bulk.action.${kind}`)}
        </Modal.Title>
      </Modal.Header>
      {done ? (
        <BulkOutcome done={done} onUndone={() => onDone(null)} onClose={onClose} />
      ) : (
        <>
          {kind === 'set-type' ? <TypeChoice names={types} value={type ?? types[0]} onChange={setType} /> : null}
          {kind === 'change-price' ? <PercentField value={percent} onChange={setPercent} /> : null}
          {action ? <BulkPreview chosen={chosen} action={action} onDone={tell} onClose={onClose} /> : null}
        </>
      )}
    </Modal>
  );
}

const percentPattern = /^-?(?=.*[1-9])\d{1,4}(?:\.\d{1,2})?$/;

/** Null while what was typed is no percentage, or there is no type. */
function actionOf(kind: Kind, type: string | undefined, typed: string): BulkAction | null {
  if (kind === 'set-type') return type === undefined ? null : { kind, type };
  if (kind !== 'change-price') return { kind };
  const percent = readTypedAmount(typed).replace('\u2212', '-').replace(/^\+/, '');
  const isPercent = percentPattern.test(percent) && Number(percent) >= -100 && Number(percent) <= 1000;
  return isPercent ? { kind, percent } : null;
}

type TypeChoiceProps = { names: readonly string[]; value: string | undefined; onChange: (type: string) => void };

function TypeChoice({ names, value, onChange }: TypeChoiceProps) {
  const { t } = useTranslation('catalog');
  const typeLabel = useTypeLabel();
  const id = useId();
  return (
    <div className="bulk-field">
      <Form.Label htmlFor={id}>{t('column.type')}</Form.Label>
      <Form.Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {names.map((type) => (
          <option key={type} value={type}>
            {typeLabel(type)}
          </option>
        ))}
      </Form.Select>
      <div className="text-field-below">
        <NewType onMade={onChange} />
      </div>
    </div>
  );
}

function PercentField({ value, onChange }: { value: string; onChange: (percent: string) => void }) {
  const { t } = useTranslation('catalog');
  const id = useId();
  return (
    <div className="bulk-field">
      <Form.Label htmlFor={id}>{t('bulk.percent')}</Form.Label>
      <Form.Control
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Form.Text id={`${id}-hint`}>{t('bulk.percentHint')}</Form.Text>
    </div>
  );
}
