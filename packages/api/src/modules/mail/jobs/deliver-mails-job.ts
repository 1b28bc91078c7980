import type { Runtime } from '../../../pipeline/runtime.ts';
import type { JobHandler } from '../../jobs/public.ts';
import { deliverMails } from '../delivery/deliver-mails.ts';

/** Hands over what waits, and each minute what is to be tried again. Where nothing sends mail, it all stays. */
export function deliverMailsJob(runtime: Runtime): JobHandler {
  return {
    name: 'deliver-mails',
    schedule: '* * * * *',
    handle: async (_payload, { stopping }) => {
      if (runtime.mailer) {
        await deliverMails(runtime, runtime.mailer, stopping);
      }
    },
  };
}
