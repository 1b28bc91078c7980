export { proposeRates } from './commands/propose-rates.ts';
export { proposeTerms } from './commands/propose-terms.ts';
