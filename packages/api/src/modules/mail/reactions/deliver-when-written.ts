import type { Reaction } from '../../../outbox/reaction.ts';
import type { JobQueue } from '../../jobs/public.ts';
import { mailWrittenTopic } from '../mail.events.ts';

/** A mail is handed over soon after what it tells of became true. */
export function deliverMailsWhenWritten(jobs: JobQueue): Reaction {
  return {
    name: 'mail.deliver-when-written',
    topic: mailWrittenTopic,
    handle: (unit) => jobs.send(unit, 'deliver-mails', {}),
  };
}
