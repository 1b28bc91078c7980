import { Refusal } from '@tillback/rules/errors/refusal';

/**
 * When a version of a rule begins; null: at once.
 * @throws {Refusal} `rule_violated` for a time that is over
 */
export function versionStart(inForceFrom: string | undefined, now: Date): Date | null {
  if (inForceFrom === undefined) {
    return null;
  }
  const from = new Date(inForceFrom);
  if (from < now) {
    const detail = 'A version begins now or later: what was given by then stays as it is.';
    throw new Refusal('rule_violated', detail, { errors: { inForceFrom: [detail] } });
  }
  return from;
}
