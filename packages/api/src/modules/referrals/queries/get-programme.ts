import type { Reader } from '../../../pipeline/unit.ts';
import type { ReferralProgrammeAnswer } from '../referrals.shapes.ts';
import { loadProgrammeVersions } from './load-programme.ts';
import { programmeAnswer } from './programme-answer.ts';

export async function getProgramme({ db, store }: Reader): Promise<ReferralProgrammeAnswer> {
  return programmeAnswer(await loadProgrammeVersions(db), store.currency);
}
