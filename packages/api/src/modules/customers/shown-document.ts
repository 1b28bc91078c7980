import { maskedDocument } from '@tillback/rules/customers/masked-document';
import type { Actor } from '../../pipeline/actor.ts';
import { mayDo } from '../../pipeline/authorise.ts';

/** Whether the actor is shown documents whole, one at a time. */
export function mayReadDocuments(actor: Actor): boolean {
  return mayDo(actor, 'documents.read');
}

/** The document of the one customer that is looked at, whole for who may see it so. */
export function shownDocument(document: string | null, actor: Actor): string | null {
  return document === null || mayReadDocuments(actor) ? document : maskedDocument(document);
}
