import type { ReadDatabase } from '../../../database/handles.ts';

/** The terms of sign-ups through links, from some moment on. */
export interface Programme {
  readonly id: string;
  readonly version: number;
  readonly open: boolean;
  readonly invitedCreditMinor: bigint;
  readonly inviterRewardMinor: bigint;
  readonly rewardEvery: number;
  readonly createdByName: string;
  readonly createdAt: Date;
}

/** Every version, the newest first; there are few. */
export function loadProgrammeVersions(db: ReadDatabase): Promise<Programme[]> {
  return selectVersions(db).execute();
}

/** The version in force: the last that was set. */
export function loadProgramme(db: ReadDatabase): Promise<Programme> {
  return selectVersions(db).limit(1).executeTakeFirstOrThrow();
}

function selectVersions(db: ReadDatabase) {
  return db
    .selectFrom('referral_programme_versions')
    .select([
      'id',
      'version',
      'open',
      'invited_credit_minor as invitedCreditMinor',
      'inviter_reward_minor as inviterRewardMinor',
      'reward_every as rewardEvery',
      'created_by_name as createdByName',
      'created_at as createdAt',
    ])
    .orderBy('version', 'desc');
}
