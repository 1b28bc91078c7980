import {
  changeEmailInput,
  changePasswordInput,
  choosePasswordInput,
  codeInput,
  confirmEmailInput,
  finishSignInInput,
  passwordInput,
  requestPasswordResetInput,
  signInInput,
  signUpInput,
  updateProfileInput,
} from '@tillback/rules/validation/auth';
import { byIdInput } from '@tillback/rules/validation/by-id';
import { createClientInput, rotateSecretInput } from '@tillback/rules/validation/clients';
import * as z from 'zod';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get, patch, post, postForNothing, remove } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import {
  newFactorShape,
  ownSessionList,
  profileShape,
  recoveryCodesShape,
  sessionShape,
  signedInShape,
  signedUpShape,
} from './auth.shapes.ts';
import { askForReset, changeOwnEmail, changeOwnPassword, choosePasswordByLink } from './choosing-passwords.ts';
import { makeClient, rotateSecret } from './clients/making-clients.ts';
import { clientList, newClientShape } from './clients.shapes.ts';
import { confirmEmail } from './commands/confirm-email.ts';
import { endSession } from './commands/end-session.ts';
import { revokeClient } from './commands/revoke-client.ts';
import { updateProfile } from './commands/update-profile.ts';
import { describeSession } from './queries/describe-session.ts';
import { getMe } from './queries/get-me.ts';
import { listClients } from './queries/list-clients.ts';
import { listSessions } from './queries/list-sessions.ts';
import {
  addOwnSecondFactor,
  confirmOwnSecondFactor,
  removeOwnSecondFactor,
  renewOwnRecoveryCodes,
  signInWithCode,
} from './second-factors.ts';
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
  changePassword: allow('signed-in', postForNothing('/me/password', 'Auth', "Changes one's own password"), {
    limit: 'ownPassword',
  })
    .input(changePasswordInput)
    .output(z.null())
    .mutation(({ ctx, input }) => changeOwnPassword(ctx, input)),
  changeEmail: allow(
    'signed-in',
    postForNothing('/me/email', 'Auth', 'Mails a link to a new address of your own, which it then confirms'),
    { limit: 'ownPassword' },
  )
    .input(changeEmailInput)
    .output(z.null())
    .mutation(({ ctx, input }) => changeOwnEmail(ctx, input)),
  confirmEmail: allow('anyone', postForNothing('/auth/email', 'Auth', 'Confirms an address by the link mailed to it'), {
    limit: 'useLink',
  })
    .input(confirmEmailInput)
    .output(z.null())
    .mutation(command(confirmEmail)),
  requestPasswordReset: allow(
    'anyone',
    postForNothing(
      '/auth/password-reset',
      'Auth',
      'Mails a link to choose another password, if there is such an account',
    ),
    { limit: 'requestReset' },
  )
    .input(requestPasswordResetInput)
    .output(z.null())
    .mutation(({ ctx, input }) => askForReset(ctx, input)),
  choosePassword: allow(
    'anyone',
    postForNothing('/auth/password', 'Auth', 'Sets a password by the link of a reset or an invitation'),
    { limit: 'useLink' },
  )
    .input(choosePasswordInput)
    .output(z.null())
    .mutation(({ ctx, input }) => choosePasswordByLink(ctx, input)),
  finishSignIn: allow('anyone', post('/auth/login/code', 'Auth', 'Signs in with a code, after the password'), {
    limit: 'enterCode',
  })
    .input(finishSignInInput)
    .output(signedInShape)
    .mutation(({ ctx, input }) => signInWithCode(ctx, input)),
  addSecondFactor: allow('signed-in', post('/me/second-factor', 'Auth', 'Makes the secret of a second factor'), {
    limit: 'ownPassword',
  })
    .input(passwordInput)
    .output(newFactorShape)
    .mutation(({ ctx, input }) => addOwnSecondFactor(ctx, input)),
  confirmSecondFactor: allow(
    'signed-in',
    post('/me/second-factor/confirm', 'Auth', 'Makes a second factor count, and gives recovery codes'),
    { limit: 'enterCode' },
  )
    .input(codeInput)
    .output(recoveryCodesShape)
    .mutation(({ ctx, input }) => confirmOwnSecondFactor(ctx, input)),
  renewRecoveryCodes: allow('signed-in', post('/me/recovery-codes', 'Auth', 'Gives new recovery codes'), {
    limit: 'ownPassword',
  })
    .input(passwordInput)
    .output(recoveryCodesShape)
    .mutation(({ ctx, input }) => renewOwnRecoveryCodes(ctx, input)),
  removeSecondFactor: allow(
    'signed-in',
    postForNothing('/me/second-factor/remove', 'Auth', 'Goes back to a password alone'),
    { limit: 'ownPassword' },
  )
    .input(passwordInput)
    .output(z.null())
    .mutation(({ ctx, input }) => removeOwnSecondFactor(ctx, input)),
  listSessions: allow('signed-in', get('/me/sessions', 'Auth', 'Lists where you are signed in'))
    .output(ownSessionList)
    .query(({ ctx }) => listSessions(ctx)),
  endSession: allow('signed-in', remove('/me/sessions/{id}', 'Auth', 'Ends one of your own sessions'))
    .input(byIdInput('session'))
    .output(z.null())
    .mutation(command(endSession)),
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
