import type { CreateClientInput, RotateSecretInput } from '@tillback/rules/validation/clients';
import { runCommand } from '../../../pipeline/run-command.ts';
import type { RequestContext } from '../../../pipeline/trpc.ts';
import { callWithoutKey } from '../call-without-key.ts';
import type { NewClientAnswer } from '../clients.shapes.ts';
import { createClient } from '../commands/create-client.ts';
import { rotateClientSecret } from '../commands/rotate-client-secret.ts';
import { hashOfToken } from '../secret-token.ts';
import { hintOf, newApiKey } from './api-key.ts';

/** Makes a client and its secret, which is in this answer and nowhere else, ever. */
export async function makeClient(ctx: RequestContext, input: CreateClientInput): Promise<NewClientAnswer> {
  const made = input.type === 'public' ? null : newSecret();
  const client = await runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.createClient'), createClient, {
    ...input,
    secret: made?.stored ?? null,
  });
  return { ...client, clientSecret: made?.clientSecret ?? null };
}

/**
 * Gives a client another secret, which is in this answer and nowhere else, ever.
 * @throws {Refusal} `not_found`, `rule_violated`
 */
export async function rotateSecret(ctx: RequestContext, input: RotateSecretInput): Promise<NewClientAnswer> {
  const { clientSecret, stored } = newSecret();
  const call = callWithoutKey(ctx, 'auth.rotateClientSecret');
  const client = await runCommand(ctx.runtime, call, rotateClientSecret, { ...input, secret: stored });
  return { ...client, clientSecret };
}

function newSecret() {
  const clientSecret = newApiKey();
  return { clientSecret, stored: { hash: hashOfToken(clientSecret), hint: hintOf(clientSecret) } };
}
