import type { Outputs } from '../../lib/trpc.ts';

export type User = Outputs['users']['get'];
