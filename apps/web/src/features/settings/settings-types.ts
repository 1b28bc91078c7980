import type { Outputs } from '../../lib/trpc.ts';

export type Settings = Outputs['settings']['get'];
export type Rule = Outputs['cashback']['listRules']['items'][number];
