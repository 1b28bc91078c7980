import { searchInput } from '@tillback/rules/validation/search';
import { query } from '../../pipeline/bindings.ts';
import { get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { search } from './queries/search.ts';
import { searchShape } from './search.shapes.ts';

export const searchRouter = router({
  find: allow('store.read', get('/search', 'Search', 'Finds anything by an id, a text, an amount or a day'))
    .input(searchInput)
    .output(searchShape)
    .query(query(search)),
});
