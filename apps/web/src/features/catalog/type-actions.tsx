import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../lib/problem.ts';
import type { ProductType } from './catalog-types.ts';
import { useUpdateType } from './use-type-changes.ts';

type TypeActionsProps = { type: ProductType; onRename: () => void };

/** To archive is undone by a press, so nothing is asked first. */
export function TypeActions({ type: { id, version, name, archived }, onRename }: TypeActionsProps) {
  const { t } = useTranslation('catalog');
  const problemText = useProblemText();
  const update = useUpdateType();
  return (
    <div className="type-list-actions">
      <span className="soft type-list-trouble" role="status">
        {update.error ? problemText(problemOf(update.error)).title : null}
      </span>
      <Button size="sm" variant="secondary" aria-label={t('types.renameOf', { name })} onClick={onRename}>
        {t('types.rename')}
      </Button>
      <Button
        size="sm"
        variant="secondary"
        aria-label={t(archived ? 'types.restoreOf' : 'types.archiveOf', { name })}
        disabled={update.isPending}
        onClick={() => update.mutate({ id, version, archived: !archived })}
      >
        {t(archived ? 'restore' : 'archive')}
      </Button>
    </div>
  );
}
