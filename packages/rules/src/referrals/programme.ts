/** What a new store gives, in whole units of its currency, and for how many sign-ups the inviter gets it. */
export const firstProgramme = { invitedCreditUnits: 10, inviterRewardUnits: 10, rewardEvery: 5 } as const;

/** How many rewards are due for sign-ups that no reward was given for yet. */
export function rewardsDue(waiting: number, rewardEvery: number): number {
  return Math.floor(waiting / rewardEvery);
}

/** How many more sign-ups the next reward takes; where fewer are asked for now than wait already, the next one does. */
export function signUpsToGo(waiting: number, rewardEvery: number): number {
  return Math.max(1, rewardEvery - waiting);
}
