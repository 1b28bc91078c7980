/** Who bears what a customer no longer has when cashback is taken back: the programme, or the customer as a debt. */
export const clawbackPolicies = ['within-balance', 'allow-negative'] as const;

export type ClawbackPolicy = (typeof clawbackPolicies)[number];
