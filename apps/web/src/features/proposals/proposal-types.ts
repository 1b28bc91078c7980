import type { Inputs, Outputs } from '../../lib/trpc.ts';

export type Proposal = Outputs['proposals']['get'];
export type ProposalKind = NonNullable<Inputs['proposals']['list']['kind']>;
