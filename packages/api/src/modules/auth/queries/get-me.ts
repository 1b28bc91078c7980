import { Refusal } from '@tillback/rules/errors/refusal';
import type { Reader } from '../../../pipeline/unit.ts';
import { type UserAnswer, userAnswer } from '../auth.shapes.ts';

/** @throws {Refusal} `not_found` for whoever acts without being a user: a job, the command line */
export async function getMe({ actor }: Reader): Promise<UserAnswer> {
  if (actor.kind !== 'user') {
    throw new Refusal('not_found', 'Only a signed-in user has a profile.');
  }
  return userAnswer(actor);
}
