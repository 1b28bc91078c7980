import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DaysChip } from '../../components/days-chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { byDay, byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';
import { AuditOriginChips } from './audit-origin-chips.tsx';
import type { AuditEntry } from './audit-types.ts';
import { SubjectLink } from './subject-link.tsx';

const subjects = [
  'customer',
  'order',
  'product',
  'import',
  'sale',
  'user',
  'client',
  'referral',
  'store',
  'cashbackRule',
  'proposal',
] as const;

const readers = {
  keyword: byText,
  subjectKind: byOneOf(subjects),
  actorId: byText,
  clientId: byText,
  session: byText,
  from: byDay,
  to: byDay,
};

/** Who did what, the newest first. */
export function AuditList() {
  const { t } = useTranslation('audit');
  const list = useAuditList();
  const { filters, address } = list;
  const linkTo = useBesideLink('/audit');
  return (
    <ListView
      name="audit"
      caption={t('title')}
      list={list}
      columns={useAuditColumns()}
      card={(entry) => (
        <RowCard
          link={linkTo(entry.id)}
          name={entry.action}
          lead={
            <>
              <Instant at={entry.at} withTime /> · <PersonName>{entry.actor.name}</PersonName>
            </>
          }
        />
      )}
      linkTo={linkTo}
      search={<ListSearch label={t('keyword')} list={list} />}
      filters={
        <>
          <ChoiceChip
            label={t('filter.subject')}
            choices={subjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
            value={filters.subjectKind}
            onChange={(subjectKind) => address.change({ subjectKind })}
          />
          <DaysChip days={filters} onChange={address.change} />
          <AuditOriginChips
            filters={filters}
            entries={list.query.data?.items ?? []}
            onClear={(origin) => address.change({ [origin]: null })}
          />
        </>
      }
      exportPath="/audit"
      canPick
      countOf="auditEntries"
      nothingFound={t('nothingFound')}
      emptyState={
        <EmptyState icon="clock-history" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function useAuditList() {
  const utils = trpc.useUtils();
  const list = useList(readers);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.audit.list.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.audit.list.prefetch({ ...page, cursor }),
  };
}

/** The columns of the audit, from left to right. */
function useAuditColumns(): ListColumn<AuditEntry>[] {
  const { t } = useTranslation('audit');
  const linkTo = useBesideLink('/audit');
  return [
    {
      id: 'action',
      label: t('column.action'),
      isRowHead: true,
      cell: (entry) => (
        <Link className="nowrap" {...linkTo(entry.id)}>
          {entry.action}
        </Link>
      ),
    },
    { id: 'at', label: t('column.at'), cell: (entry) => <Instant at={entry.at} withTime /> },
    { id: 'actor', label: t('column.actor'), cell: (entry) => <PersonName>{entry.actor.name}</PersonName> },
    { id: 'subject', label: t('column.subject'), cell: (entry) => <SubjectLink subject={entry.subject} /> },
    {
      id: 'client',
      label: t('column.client'),
      isHiddenAtFirst: true,
      cell: (entry) => <PersonName>{entry.client?.name ?? ''}</PersonName>,
    },
    {
      id: 'session',
      label: t('column.session'),
      isHiddenAtFirst: true,
      cell: (entry) => <code className="id-fact">{entry.session}</code>,
    },
    { id: 'ip', label: t('column.ip'), cell: (entry) => entry.ip ?? '' },
    {
      id: 'requestId',
      label: t('column.requestId'),
      isHiddenAtFirst: true,
      cell: (entry) => <code className="id-fact">{entry.requestId}</code>,
    },
  ];
}
