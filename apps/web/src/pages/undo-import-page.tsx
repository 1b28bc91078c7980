import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { UndoForm } from '../features/intake/undo-form.tsx';
import { isolated } from '../lib/format/isolated.ts';
import { trpc } from '../lib/trpc.ts';

/** What undoing an import would take out, before it is done. */
export function UndoImportPage() {
  const { t } = useTranslation(['undo', 'intake']);
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const shown = trpc.intake.getImport.useQuery({ id });
  const preview = trpc.intake.previewUndo.useQuery({ id });
  const file = shown.data?.fileName ?? t('intake:anImport');
  return (
    <>
      <DetailHeader list={{ to: `/intake/${id}`, label: file }} title={t('title', { file: isolated(file) })} />
      <Loaded query={preview}>
        {(data) => (
          <UndoForm importId={id} preview={data} onUndoing={() => void navigate(`/intake/${id}`, { replace: true })} />
        )}
      </Loaded>
    </>
  );
}
