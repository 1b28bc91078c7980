/** ECDSA over P-256: every JWT library can verify it. */
export const signingAlgorithm = 'ES256';
