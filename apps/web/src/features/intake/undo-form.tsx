import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormPanel } from '../../components/form-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { useMay } from '../../lib/session.tsx';
import type { UndoPreview } from './intake-types.ts';
import { UndoDependents } from './undo-dependents.tsx';
import { UndoTotals } from './undo-totals.tsx';
import { useUndoImport } from './use-undo-import.ts';
import './undo-form.css';

type UndoFormProps = { importId: string; preview: UndoPreview; onUndoing: () => void };

/** Says what undoing an import would take out or what stands in the way, and does it. */
export function UndoForm({ importId, preview, onUndoing }: UndoFormProps) {
  const { t } = useTranslation('undo');
  const undo = useUndoImport();
  const mayUndo = useMay('intake.write');
  const isOpen = preview.obstacle === null && preview.dependents.length === 0;
  return (
    <FormPanel
      error={undo.error}
      onSubmit={(event) => {
        event.preventDefault();
        if (isOpen && mayUndo) undo.mutate({ id: importId }, { onSuccess: onUndoing });
      }}
      actions={
        <>
          {isOpen && mayUndo ? <SubmitButton isWorking={undo.isPending}>{t('submit')}</SubmitButton> : null}
          <Link className="btn btn-secondary" to={`/intake/${importId}`}>
            {t('keep')}
          </Link>
        </>
      }
    >
      <div className="undo-form">
        {preview.obstacle ? (
          <Notice tone="neutral" title={t(`obstacle.${preview.obstacle}`)} />
        ) : preview.dependents.length > 0 ? (
          <UndoDependents dependents={preview.dependents} />
        ) : (
          <p className="soft">{t('lead')}</p>
        )}
        {preview.obstacle ? null : <WhatGoes preview={preview} />}
        {mayUndo ? null : <p className="soft">{t('mayNot')}</p>}
      </div>
    </FormPanel>
  );
}

function WhatGoes({ preview }: { preview: UndoPreview }) {
  const { t } = useTranslation('undo');
  return (
    <>
      <section className="undo-goes" aria-labelledby="undo-goes-title">
        <h2 id="undo-goes-title">{t('goes')}</h2>
        <UndoTotals totals={preview.totals} currency={preview.currency} />
      </section>
      <p className="soft">
        {t('unused')} {t('again')}
      </p>
    </>
  );
}
