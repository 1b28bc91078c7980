import type { Outputs } from '../../lib/trpc.ts';

export type Client = Outputs['auth']['listClients']['items'][number];
export type NewClient = Outputs['auth']['createClient'];
