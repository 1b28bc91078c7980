import { useTranslation } from 'react-i18next';
import { ClearableChip } from '../../components/clearable-chip.tsx';
import type { AuditEntry } from './audit-types.ts';

const origins = ['actorId', 'clientId', 'session'] as const;
type Origin = (typeof origins)[number];

type AuditOriginChipsProps = {
  filters: Readonly<Record<Origin, string | null>>;
  /** what is listed, which knows the names */
  entries: readonly AuditEntry[];
  onClear: (origin: Origin) => void;
};

/** Whose doing the list is limited to, by a link that led here: one person's, one system's, one session's. */
export function AuditOriginChips({ filters, entries, onClear }: AuditOriginChipsProps) {
  const { t } = useTranslation('audit');
  const labels = { actorId: t('column.actor'), clientId: t('column.client'), session: t('column.session') };
  const names = {
    actorId: entries.find(({ actor }) => actor.id === filters.actorId)?.actor.name,
    clientId: entries.find(({ client }) => client?.id === filters.clientId)?.client?.name,
    session: undefined,
  };
  return origins.map((origin) => {
    const value = filters[origin];
    return value === null ? null : (
      <ClearableChip
        key={origin}
        label={labels[origin]}
        value={names[origin] ?? value}
        onClear={() => onClear(origin)}
      />
    );
  });
}
