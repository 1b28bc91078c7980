import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { Instant } from '../../../components/instant.tsx';
import { trpc } from '../../../lib/trpc.ts';
import type { SavedMapping } from './file-look.ts';
import { useDeleteMapping } from './use-mapping-changes.ts';
import './mapping.css';

/** The mappings that are kept, folded away: what is there is chosen by itself, and only seldom deleted. */
export function SavedMappings({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('mapping');
  const saved = (trpc.intake.listMappings.useQuery().data?.items ?? []).filter((each) => each.kind === kind);
  if (saved.length === 0) return null;
  return (
    <details className="saved-mappings">
      <summary>{t('saved.title', { count: saved.length })}</summary>
      <ul>
        {saved.map((each) => (
          <SavedRow key={each.id} saved={each} />
        ))}
      </ul>
    </details>
  );
}

function SavedRow({ saved }: { saved: SavedMapping }) {
  const { t } = useTranslation('mapping');
  const [isAsked, setAsked] = useState(false);
  const remove = useDeleteMapping();
  return (
    <li>
      <span className="saved-mapping-words">
        <bdi className="saved-mapping-name">{saved.name}</bdi>
        <span className="small-text faint">
          {saved.createdBy} · <Instant at={saved.updatedAt} />
        </span>
      </span>
      {isAsked ? (
        <span className="saved-mapping-actions">
          <Button
            variant="negative"
            size="sm"
            disabled={remove.isPending}
            aria-label={t('saved.confirmOf', { name: saved.name })}
            onClick={() => remove.mutate({ id: saved.id })}
          >
            {t('saved.confirm')}
          </Button>
          <Button variant="secondary" size="sm" onClick={() => setAsked(false)}>
            {t('saved.keep')}
          </Button>
        </span>
      ) : (
        <Button
          variant="secondary"
          size="sm"
          aria-label={t('saved.deleteOf', { name: saved.name })}
          onClick={() => setAsked(true)}
        >
          <Icon name="cross" />
          {t('saved.delete')}
        </Button>
      )}
    </li>
  );
}
