import { type Counted, ListCount } from '../list-count.tsx';
import { PageSizePicker } from '../page-size-picker.tsx';
import { Pager } from '../pager.tsx';
import type { ShownList } from './shown-list.ts';

type ListPagerProps<Row> = { list: ShownList<Row>; countOf: Counted };

/** How many there are, how many are shown, and the way to the others. */
export function ListPager<Row>({ list, countOf }: ListPagerProps<Row>) {
  const { address, query, prefetch } = list;
  if (!query.data || (query.data.items.length === 0 && !address.hasPrevious)) return null;
  const { nextCursor, total, totalIsAtLeast } = query.data;
  return (
    <Pager
      hasPrevious={address.hasPrevious}
      hasNext={nextCursor !== null}
      onPrevious={address.showPrevious}
      onNext={() => nextCursor !== null && address.showNext(nextCursor)}
      onNextLikely={() => nextCursor !== null && prefetch(nextCursor)}
    >
      <ListCount total={total} isAtLeast={totalIsAtLeast} of={countOf} />
      <PageSizePicker value={address.limit} onChange={(limit) => address.change({ limit: String(limit) })} />
    </Pager>
  );
}
