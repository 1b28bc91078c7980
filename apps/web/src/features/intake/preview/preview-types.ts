import type { Outputs } from '../../../lib/trpc.ts';

export type Preview = Outputs['intake']['getPreview'];
