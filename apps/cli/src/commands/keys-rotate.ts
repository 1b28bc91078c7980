import { rotateSigningKey } from '@tillback/api/modules/auth/public';
import { runCommand } from '@tillback/api/pipeline/run-command';
import { cliCall } from '../shop/cli-call.ts';
import { withShop } from '../shop/with-shop.ts';
import { task } from './task.ts';

/** Gives the key that access tokens are signed with a successor; running servers sign with it within a second. */
export const keysRotate = task({
  name: 'tillback keys rotate',
  description: 'Signs access tokens with a new key',
  options: {
    'withdraw-old': { type: 'boolean', description: 'Refuse what the old keys have signed: one is in wrong hands' },
  },
  run: async ({ 'withdraw-old': withdrawOld = false }) => {
    const id = await withShop((runtime) =>
      runCommand(runtime, cliCall('keys.rotate'), rotateSigningKey, { withdrawOld }),
    );
    const ofOld = withdrawOld
      ? 'Tokens of the old keys are refused from now on.'
      : 'Tokens of the old keys are good until they expire.';
    console.log(`Access tokens are signed with the key ${id}. ${ofOld}`);
    return 0;
  },
});
