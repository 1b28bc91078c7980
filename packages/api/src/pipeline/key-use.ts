import { Refusal } from '@tillback/rules/errors/refusal';
import type { Actor } from './actor.ts';
import { callerOf, hashOfRequest, type KeyUse } from './idempotency.ts';

interface KeyedCall {
  readonly command: string;
  readonly actor: Actor;
  readonly idempotencyKey: string | null;
}

/**
 * The use of a key that a call makes; null where it brings none, or nobody knows whose it is.
 * @throws {Refusal} `idempotency_key_required` where money or stock moves
 */
export function keyUseOf(
  call: KeyedCall,
  input: unknown,
  { idempotency }: { readonly idempotency?: 'for-good' | 'welcome' | undefined },
): KeyUse | null {
  const caller = callerOf(call.actor);
  if (call.idempotencyKey === null || caller === null) {
    if (idempotency === 'for-good') {
      throw new Refusal(
        'idempotency_key_required',
        'Send an Idempotency-Key header, so that a retry does nothing twice.',
      );
    }
    return null;
  }
  return {
    caller,
    command: call.command,
    key: call.idempotencyKey,
    requestHash: hashOfRequest(input),
    keptForGood: idempotency === 'for-good',
  };
}
