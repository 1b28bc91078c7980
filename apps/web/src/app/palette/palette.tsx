import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { PaletteDialog } from '../../components/palette/palette-dialog.tsx';
import type { PaletteGroup, PaletteOption } from '../../components/palette/palette-option.ts';
import { RowBones, Skeleton } from '../../components/skeleton.tsx';
import { useHitGroups } from '../../features/search/use-hit-groups.tsx';
import { type SearchState, useSearch } from '../../features/search/use-search.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useMay } from '../../lib/session.tsx';
import { type Command, matching } from './matching.ts';
import { useActions } from './use-actions.tsx';
import { usePlaces } from './use-places.tsx';

const bones = 4;

/** Finds a page, something to do, or for staff anything that the store has. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  const format = useFormat();
  const canSearch = useMay('store.read');
  const [typed, setTyped] = useState('');
  const search = useSearch(canSearch ? typed : '');
  const commands = useCommandGroups(typed);
  const hits = useHitGroups(search);
  const groups = [...commands, ...hits];
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);

  function choose(option: PaletteOption) {
    onClose();
    option.onChoose();
  }

  return (
    <PaletteDialog
      label={canSearch ? t('label') : t('labelOfShopper')}
      placeholder={canSearch ? t('placeholder') : t('placeholderOfShopper')}
      typed={typed}
      onType={setTyped}
      groups={groups}
      isStale={search.isStale}
      summary={search.isStale ? '' : t('summary', { count, number: format.count(count) })}
      state={
        <Remainder
          search={search}
          hasHits={hits.length > 0}
          nothing={count > 0 || typed.trim() === '' ? null : t('nothing', { typed: typed.trim() })}
          hint={canSearch ? t('hint') : t('hintOfShopper')}
        />
      }
      onChoose={choose}
      onClose={onClose}
    />
  );
}

/** Pages and actions that fit to what is typed; all of them where nothing is. */
function useCommandGroups(typed: string): PaletteGroup[] {
  const { t } = useTranslation('palette');
  const places = usePlaces();
  const actions = useActions();
  const group = (id: 'places' | 'actions', commands: readonly Command[]) => ({
    id,
    name: t(`group.${id}`),
    options: matching(commands, typed),
  });
  return [group('places', places), group('actions', actions)].filter(({ options }) => options.length > 0);
}

type RemainderProps = {
  search: SearchState;
  hasHits: boolean;
  /** that nothing fits; null where something does */
  nothing: string | null;
  hint: string;
};

/** What there is to say under the options. */
function Remainder({ search, hasHits, nothing, hint }: RemainderProps) {
  if (search.error) return <ErrorState error={search.error} onRetry={search.retry} />;
  if (search.isStale && !hasHits) {
    return (
      <Skeleton>
        <RowBones rows={bones} />
      </Skeleton>
    );
  }
  if (nothing === null) return null;
  return (
    <div className="palette-nothing">
      <p className="palette-name">{nothing}</p>
      <p className="soft">{hint}</p>
    </div>
  );
}
