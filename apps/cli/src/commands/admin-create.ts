import { createAdmin, hashPassword, refuseWeakPassword } from '@tillback/api/modules/auth/public';
import { runCommand } from '@tillback/api/pipeline/run-command';
import { createAdminInput } from '@tillback/rules/validation/auth';
import { cliCall } from '../shop/cli-call.ts';
import { withShop } from '../shop/with-shop.ts';
import { readNewPassword } from '../terminal/read-password.ts';
import { task } from './task.ts';

/** Makes someone who may do everything. There is no default password: it is asked for, or comes from the input. */
export const adminCreate = task({
  name: 'tillback admin create',
  description: 'Makes an admin',
  options: {
    email: { type: 'string', required: true, valueHint: 'address', description: 'The address to sign in with' },
    name: { type: 'string', required: true, valueHint: 'name', description: 'What the admin is called' },
    'password-stdin': { type: 'boolean', description: 'Take the password from the standard input' },
  },
  run: async ({ email, name, 'password-stdin': fromInput }) => {
    const password = await readNewPassword({ fromInput: fromInput === true });
    const admin = createAdminInput.parse({ email, name, password });
    await refuseWeakPassword({
      password: admin.password,
      role: 'admin',
      hasSecondFactor: false,
      ofPerson: [admin.email, admin.name],
      field: 'password',
    });
    const passwordHash = await hashPassword(admin.password);
    await withShop((runtime) =>
      runCommand(runtime, cliCall('admin.create'), createAdmin, { email: admin.email, name: admin.name, passwordHash }),
    );
    console.log(`${admin.name} can sign in as ${admin.email}.`);
    return 0;
  },
});
