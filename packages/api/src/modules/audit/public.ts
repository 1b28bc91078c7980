export { writeAudit } from './commands/write-audit.ts';
