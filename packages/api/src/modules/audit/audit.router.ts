import { listAuditInput } from '@tillback/rules/validation/audit';
import { byIdInput } from '@tillback/rules/validation/by-id';
import { query } from '../../pipeline/bindings.ts';
import { get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { auditEntryShape, auditPageShape } from './audit.shapes.ts';
import { getAuditEntry } from './queries/get-audit-entry.ts';
import { listAudit } from './queries/list-audit.ts';

export const auditRouter = router({
  list: allow('store.read', get('/audit', 'Audit', 'Lists who changed what'))
    .input(listAuditInput)
    .output(auditPageShape)
    .query(query(listAudit)),
  get: allow('store.read', get('/audit/{id}', 'Audit', 'Gets what was done once'))
    .input(byIdInput('auditEntry'))
    .output(auditEntryShape)
    .query(query(getAuditEntry)),
});
