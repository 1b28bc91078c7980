import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { PaletteGroup, PaletteOption } from '../../components/palette/palette-option.ts';
import { PersonName } from '../../components/person-name.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import { addressOfAll, addressOfHit, iconOf } from './hit-places.ts';
import type { Hit, HitGroup, HitKind } from './search-types.ts';
import type { SearchState } from './use-search.ts';

/** What a search found, as groups of a palette. */
export function useHitGroups({ result, keyword }: Pick<SearchState, 'result' | 'keyword'>): PaletteGroup[] {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  if (!result) return [];

  function optionOf(kind: HitKind, hit: Hit, currency: string): PaletteOption {
    const isMatched = hit.amount !== null && hit.amount === result?.readAs.amount;
    return {
      id: `hit-${hit.id}`,
      icon: iconOf[kind],
      name: <HitName kind={kind} hit={hit} />,
      detail: <HitDetail kind={kind} hit={hit} />,
      figure: hit.amount && (
        <span className={isMatched ? 'palette-matched' : undefined}>
          <Amount value={hit.amount} currency={currency} />
        </span>
      ),
      onChoose: () => void navigate(addressOfHit(kind, hit)),
    };
  }

  function allOf(group: HitGroup): PaletteOption[] {
    const address = group.hasMore && result ? addressOfAll(group, result, keyword) : null;
    if (!address) return [];
    const name = t('showAll');
    return [{ id: `all-${group.kind}`, icon: 'more', name, onChoose: () => void navigate(address) }];
  }

  return result.groups.map((group) => ({
    id: group.kind,
    name: t(`kind.${group.kind}`),
    options: [...group.hits.map((hit) => optionOf(group.kind, hit, result.currency)), ...allOf(group)],
  }));
}

const kindsOfPeople: ReadonlySet<HitKind> = new Set<HitKind>(['customer', 'referral', 'referralReward']);

function HitName({ kind, hit: { id, name } }: { kind: HitKind; hit: Hit }) {
  const { t } = useTranslation('palette');
  const { kindName } = useLedgerWords();
  if (name === null) return id;
  if (kind === 'transfer') return kindName(name);
  if (kind === 'proposal') return t(name === 'cashback-rates' ? 'part.cashbackRates' : 'part.programme');
  return kindsOfPeople.has(kind) ? <PersonName>{name}</PersonName> : <bdi>{name}</bdi>;
}

function HitDetail({ kind, hit: { detail, at } }: { kind: HitKind; hit: Hit }) {
  const { t } = useTranslation('palette');
  return (
    <>
      {kind === 'referral' ? t('invitedBy') : null} {detail === null ? null : <bdi>{detail}</bdi>}
      {detail !== null && at !== null ? ' · ' : null}
      {at === null ? null : <Instant at={at} />}
    </>
  );
}
