import { roleMay } from '@tillback/rules/access/rights';
import { maskedDocument } from '@tillback/rules/customers/masked-document';
import type { Actor } from '../../pipeline/actor.ts';

/** Whether the actor is shown documents whole, one at a time. A client is: it sees only what it sent. */
export function mayReadDocuments(actor: Actor): boolean {
  return actor.kind === 'user' ? roleMay(actor.role, 'documents.read') : actor.kind !== 'anonymous';
}

/** The document of the one customer that is looked at, whole for who may see it so. */
export function shownDocument(document: string | null, actor: Actor): string | null {
  return document === null || mayReadDocuments(actor) ? document : maskedDocument(document);
}
