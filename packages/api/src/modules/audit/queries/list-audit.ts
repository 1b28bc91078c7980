import { readPublicId } from '@tillback/rules/ids/ids';
import type { ListAuditInput } from '@tillback/rules/validation/audit';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import type { ReadDatabase } from '../../../database/handles.ts';
import { contains } from '../../../lists/keyword.ts';
import { descending, instant, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { instantsOf } from '../../../time/store-days.ts';
import type { AuditEntryAnswer } from '../audit.shapes.ts';
import { entryAnswer, entryRows } from './entry-rows.ts';

const newestFirst = descending(instant('audit_entries.at'), uuid('audit_entries.id'));

/** Who changed what, the newest first. */
export async function listAudit({ db, actor, store }: Reader, input: ListAuditInput): Promise<Page<AuditEntryAnswer>> {
  const rows = entriesFor(db, input, store.timeZone);
  return shapePage(await readPage(db, { list: 'audit', input, order: newestFirst, rows }), (row) =>
    entryAnswer(row, actor),
  );
}

function entriesFor(db: ReadDatabase, input: ListAuditInput, timeZone: string) {
  const { actorId, clientId, session, action, subjectKind, ids, keyword, ...days } = input;
  const { start, end } = instantsOf(days, timeZone);
  let rows = entryRows(db);
  if (actorId !== undefined) {
    rows = rows.where('actor_id', '=', actorId);
  }
  if (clientId !== undefined) {
    rows = rows.where('client_id', '=', clientId);
  }
  if (session !== undefined) {
    rows = rows.where('session', '=', session);
  }
  if (action !== undefined) {
    rows = rows.where('action', '=', action);
  }
  if (subjectKind !== undefined) {
    rows = rows.where('subject_kind', '=', subjectKind);
  }
  if (ids !== undefined) {
    rows = rows.where('audit_entries.id', 'in', ids);
  }
  if (keyword !== undefined) {
    rows = rows.where((entry) => entry.or(matches(keyword)));
  }
  if (start !== null) {
    rows = rows.where('at', '>=', start);
  }
  if (end !== null) {
    rows = rows.where('at', '<', end);
  }
  return rows;
}

function matches(keyword: string): Expression<SqlBool>[] {
  const entry = expressionBuilder<Tables, 'audit_entries'>();
  const subjectId = readPublicId(keyword.toLowerCase())?.id;
  return [
    contains('action', keyword),
    contains('actor_name', keyword),
    ...(subjectId ? [entry('subject_id', '=', subjectId)] : []),
  ];
}
