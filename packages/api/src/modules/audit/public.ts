export type { AuditEntryAnswer } from './audit.shapes.ts';
export { writeAudit } from './commands/write-audit.ts';
export { listAudit } from './queries/list-audit.ts';
