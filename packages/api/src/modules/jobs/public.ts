export { installJobs } from './install-jobs.ts';
export { type JobHandler, JobQueue } from './job-queue.ts';
