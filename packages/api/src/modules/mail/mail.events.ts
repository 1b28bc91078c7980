import type { Fact } from '../../pipeline/unit.ts';

export const mailWrittenTopic = 'mail.written';

/** A mail waits to be sent. */
export function mailWritten(mailId: string): Fact {
  return { topic: mailWrittenTopic, payload: { mailId } };
}
