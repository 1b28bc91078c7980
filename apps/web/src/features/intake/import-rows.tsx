import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ChoiceChip, FilterChip } from '../../components/filter-chip.tsx';
import { ListCount } from '../../components/list-count.tsx';
import { Pager } from '../../components/pager.tsx';
import { RowBones, Skeleton } from '../../components/skeleton.tsx';
import { TableOrCards } from '../../components/table-or-cards.tsx';
import { trpc } from '../../lib/trpc.ts';
import { useListAddress } from '../../lib/use-list-address.ts';
import { ImportRowCard } from './import-row-card.tsx';
import type { Import, Verdict } from './intake-types.ts';
import { useImportRowColumns } from './use-import-row-columns.tsx';
import { useReasonText } from './use-reason-text.ts';
import './import-rows.css';

const verdicts = ['accepted', 'partial', 'unchanged', 'refused'] as const satisfies readonly Verdict[];

/** The rows of the file, each with its verdict. */
export function ImportRows({ shown }: { shown: Import }) {
  const { t } = useTranslation('intake');
  const address = useListAddress();
  const reasonText = useReasonText();
  const verdict = verdicts.find((each) => each === address.parameters.get('verdict')) ?? null;
  const reason = address.parameters.get('reason');
  return (
    <section className="panel" aria-labelledby="rows" tabIndex={-1}>
      <div className="panel-head">
        <h2 id="rows">{t('rows.title')}</h2>
        <div className="import-row-filters">
          {reason ? (
            <FilterChip
              label={t('rows.reason')}
              value={reasonText(reason)}
              onClear={() => address.change({ reason: null })}
            >
              {() => <p className="import-row-reason">{t('rows.reasonHint')}</p>}
            </FilterChip>
          ) : null}
          <ChoiceChip
            label={t('rows.verdict')}
            choices={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
            value={verdict}
            onChange={(next) => address.change({ verdict: next })}
          />
        </div>
      </div>
      <RowList shown={shown} address={address} verdict={verdict} reason={reason} />
    </section>
  );
}

type RowListProps = {
  shown: Import;
  address: ReturnType<typeof useListAddress>;
  verdict: Verdict | null;
  reason: string | null;
};

function RowList({ shown, address, verdict, reason }: RowListProps) {
  const { t } = useTranslation('intake');
  const columns = useImportRowColumns(shown.kind);
  const rows = trpc.intake.listRows.useQuery(
    {
      importId: shown.id,
      limit: address.limit,
      count: true,
      ...(verdict ? { verdict } : {}),
      ...(reason ? { reason } : {}),
      ...(address.cursor ? { cursor: address.cursor } : {}),
    },
    { placeholderData: keepPreviousData },
  );
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => rows.refetch()} />;
  if (rows.isPending) {
    return (
      <Skeleton>
        <RowBones rows={8} />
      </Skeleton>
    );
  }
  const { items, nextCursor, total, totalIsAtLeast } = rows.data;
  if (items.length === 0) return <EmptyState icon="search" title={t('rows.none')} />;
  return (
    <>
      <TableOrCards
        caption={t('rows.title')}
        columns={columns}
        rows={items}
        keyOf={(row) => String(row.rowNumber)}
        isStale={rows.isPlaceholderData}
        card={(row) => <ImportRowCard row={row} />}
      />
      <Pager
        hasPrevious={address.hasPrevious}
        hasNext={nextCursor !== null}
        onPrevious={address.showPrevious}
        onNext={() => nextCursor !== null && address.showNext(nextCursor)}
      >
        <ListCount total={total} isAtLeast={totalIsAtLeast} of="rows" />
      </Pager>
    </>
  );
}
