import type { ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ExportMenu } from './export-menu.tsx';
import type { ShownList } from './shown-list.ts';
import type { usePickedRows } from './use-picked-rows.ts';

type PickedBarProps = {
  path: `/${string}`;
  list: Pick<ShownList<unknown>, 'asked' | 'query'>;
  picked: ReturnType<typeof usePickedRows>;
  actions: ((ids: readonly string[]) => ReactNode) | undefined;
  matchingActions: ReactNode;
};

/** What can be done with the rows that were picked, or with all that the filters leave. */
export function PickedBar({ path, list, picked, actions, matchingActions }: PickedBarProps) {
  const { t } = useTranslation();
  const total = list.query.data?.total ?? 0;
  if (picked.isAll) {
    return (
      <BulkBar count={total} isAll onClear={picked.clear}>
        {matchingActions}
        <ExportMenu label={t('list.exportMatching')} path={path} asked={list.asked} drop="up" />
      </BulkBar>
    );
  }
  return (
    <BulkBar count={picked.ids.length} onClear={picked.clear}>
      {matchingActions && total > picked.ids.length ? <PickMatching list={list} onPick={picked.pickMatching} /> : null}
      {actions?.(picked.ids)}
      <ExportMenu label={t('list.exportPicked')} path={path} asked={{ ids: picked.ids }} drop="up" />
    </BulkBar>
  );
}

/** More are not changed at once. */
function PickMatching({ list, onPick }: Pick<PickedBarProps, 'list'> & { onPick: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { total = 0, totalIsAtLeast } = list.query.data ?? {};
  const number = format.count(total);
  return totalIsAtLeast ? (
    <span className="soft">{t('list.tooManyMatch', { number })}</span>
  ) : (
    <Button variant="link" size="sm" onClick={onPick}>
      {t('list.pickMatching', { count: total, number })}
    </Button>
  );
}
