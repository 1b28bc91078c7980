import type { Outputs } from '../../lib/trpc.ts';

export type SearchResult = Outputs['search']['find'];
export type HitGroup = SearchResult['groups'][number];
export type HitKind = HitGroup['kind'];
export type Hit = HitGroup['hits'][number];
