import { signInInput, signUpInput, updateProfileInput } from '@tillback/rules/validation/auth';
import { byIdInput } from '@tillback/rules/validation/by-id';
import { createClientInput, rotateSecretInput } from '@tillback/rules/validation/clients';
import * as z from 'zod';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get, patch, post, postForNothing, remove } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { profileShape, sessionShape, signedInShape, signedUpShape } from './auth.shapes.ts';
import { makeClient, rotateSecret } from './clients/making-clients.ts';
import { clientList, newClientShape } from './clients.shapes.ts';
import { revokeClient } from './commands/revoke-client.ts';
import { updateProfile } from './commands/update-profile.ts';
import { describeSession } from './queries/describe-session.ts';
import { getMe } from './queries/get-me.ts';
import { listClients } from './queries/list-clients.ts';
import { signIn, signOut, signOutOfAll, signUp } from './signing-in.ts';

export const authRouter = router({
  session: allow('anyone')
    .output(sessionShape)
    .query(({ ctx }) => describeSession(ctx)),
  signUp: allow('anyone', create('/auth/signup', 'Auth', 'Makes an account for a shopper and signs in'), {
    limit: 'signUp',
  })
    .input(signUpInput)
    .output(signedUpShape)
    .mutation(({ ctx, input }) => signUp(ctx, input)),
  signIn: allow('anyone', post('/auth/login', 'Auth', 'Signs in: sets the session cookie'), { limit: 'signIn' })
    .input(signInInput)
    .output(signedInShape)
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: allow('anyone', postForNothing('/auth/logout', 'Auth', 'Signs out: ends the session'))
    .output(z.null())
    .mutation(({ ctx }) => signOut(ctx)),
  me: allow('signed-in', get('/me', 'Auth', 'Gets the signed-in user'))
    .output(profileShape)
    .query(query(getMe)),
  updateMe: allow('signed-in', patch('/me', 'Auth', "Changes one's own name"))
    .input(updateProfileInput)
    .output(profileShape)
    .mutation(command(updateProfile)),
  signOutOfAll: allow('signed-in', remove('/me/sessions', 'Auth', "Ends all of one's own sessions"))
    .output(z.null())
    .mutation(({ ctx }) => signOutOfAll(ctx)),
  listClients: allow('store.read', get('/clients', 'Clients', 'Lists the applications that may call the API'))
    .output(clientList)
    .query(query(listClients)),
  createClient: allow(
    'users.write',
    create('/clients', 'Clients', 'Registers an application; its secret is shown this once'),
  )
    .input(createClientInput)
    .output(newClientShape)
    .mutation(({ ctx, input }) => makeClient(ctx, input)),
  rotateClientSecret: allow(
    'users.write',
    post('/clients/{id}/rotate-secret', 'Clients', 'Gives an application another secret, which is shown this once'),
  )
    .input(rotateSecretInput)
    .output(newClientShape)
    .mutation(({ ctx, input }) => rotateSecret(ctx, input)),
  revokeClient: allow('users.write', remove('/clients/{id}', 'Clients', 'Revokes an application, for good'))
    .input(byIdInput('client'))
    .output(z.null())
    .mutation(command(revokeClient)),
});
