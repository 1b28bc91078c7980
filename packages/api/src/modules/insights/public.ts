export { foldFiguresJob } from './jobs/fold-figures-job.ts';
export { type FiguresFault, findFiguresFault } from './queries/find-figures-fault.ts';
