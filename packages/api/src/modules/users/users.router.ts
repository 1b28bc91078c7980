import { byIdInput } from '@tillback/rules/validation/by-id';
import { inviteUserInput, listUsersInput, updateUserInput } from '@tillback/rules/validation/users';
import * as z from 'zod';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get, patch, post, postForNothing, remove } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { deleteUser } from './commands/delete-user.ts';
import { disableUser, enableUser, endUserSessions, removeUserSecondFactor } from './commands/disable-user.ts';
import { inviteAgain, inviteUser } from './commands/invite-user.ts';
import { updateUser } from './commands/update-user.ts';
import { getUser } from './queries/get-user.ts';
import { listUsers } from './queries/list-users.ts';
import { userPageShape, userRowShape } from './users.shapes.ts';

const user = byIdInput('user');

export const usersRouter = router({
  list: allow('users.read', get('/users', 'Users', 'Lists who can sign in'))
    .input(listUsersInput)
    .output(userPageShape)
    .query(query(listUsers)),
  get: allow('users.read', get('/users/{id}', 'Users', 'Gets a user'))
    .input(user)
    .output(userRowShape)
    .query(query(getUser)),
  invite: allow('users.write', create('/users', 'Users', 'Adds someone of the staff, and mails them a link'))
    .input(inviteUserInput)
    .output(userRowShape)
    .mutation(command(inviteUser)),
  inviteAgain: allow('users.write', post('/users/{id}/invite', 'Users', 'Mails the link of an invitation again'))
    .input(user)
    .output(userRowShape)
    .mutation(command(inviteAgain)),
  update: allow(
    'users.write',
    patch('/users/{id}', 'Users', 'Changes a name, a role, or whether a second factor is needed'),
  )
    .input(updateUserInput)
    .output(userRowShape)
    .mutation(command(updateUser)),
  disable: allow('users.write', post('/users/{id}/disable', 'Users', 'Ends that a user can sign in'))
    .input(user)
    .output(userRowShape)
    .mutation(command(disableUser)),
  enable: allow('users.write', post('/users/{id}/enable', 'Users', 'Lets a user sign in again'))
    .input(user)
    .output(userRowShape)
    .mutation(command(enableUser)),
  endSessions: allow('users.write', postForNothing('/users/{id}/end-sessions', 'Users', 'Signs a user out everywhere'))
    .input(user)
    .output(z.null())
    .mutation(command(endUserSessions)),
  removeSecondFactor: allow(
    'users.write',
    post('/users/{id}/remove-second-factor', 'Users', 'Takes the second factor from who lost it'),
  )
    .input(user)
    .output(userRowShape)
    .mutation(command(removeUserSecondFactor)),
  delete: allow('users.write', remove('/users/{id}', 'Users', 'Removes a sign-in; what they did stays'))
    .input(user)
    .output(z.null())
    .mutation(command(deleteUser)),
});
