/**
 * What became of a mail: it waits to be sent (for good, where nothing sends mail), was handed over, could not be, or was
 * not within the time in which it was of use.
 */
export const mailStates = ['waiting', 'sent', 'failed', 'outdated'] as const;
