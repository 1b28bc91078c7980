import type { CreateClientInput } from '@tillback/rules/validation/clients';
import { runCommand } from '../../../pipeline/run-command.ts';
import type { RequestContext } from '../../../pipeline/trpc.ts';
import { callWithoutKey } from '../call-without-key.ts';
import type { NewClientAnswer } from '../clients.shapes.ts';
import { createClient } from '../commands/create-client.ts';
import { hashOfToken } from '../secret-token.ts';
import { hintOf, newApiKey } from './api-key.ts';

/** Makes a client and its key, which is in this answer and nowhere else, ever. */
export async function makeClient(ctx: RequestContext, input: CreateClientInput): Promise<NewClientAnswer> {
  const clientSecret = newApiKey();
  const client = await runCommand(ctx.runtime, callWithoutKey(ctx, 'auth.createClient'), createClient, {
    ...input,
    keyHash: hashOfToken(clientSecret),
    hint: hintOf(clientSecret),
  });
  return { ...client, clientSecret };
}
