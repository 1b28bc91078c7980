import type { Reaction } from '../../../outbox/reaction.ts';
import type { JobQueue } from '../../jobs/public.ts';
import { mailWrittenTopic } from '../mail.events.ts';

/** Mails are handed over soon after what they tell of became true; one job hands over all there are. */
export function deliverMailsWhenWritten(jobs: JobQueue): Reaction {
  return {
    name: 'mail.deliver-when-written',
    topic: mailWrittenTopic,
    handle: (unit) => jobs.send(unit, 'deliver-mails', {}),
  };
}
