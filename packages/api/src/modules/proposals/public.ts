export { proposeRates } from './commands/propose-rates.ts';
export { proposeTerms } from './commands/propose-terms.ts';
export type { ProposalAnswer } from './proposals.shapes.ts';
export { findProposals } from './queries/find-proposals.ts';
