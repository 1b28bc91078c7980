import { createHmac } from 'node:crypto';
import { isSecretToken, newSecretToken } from '../secret-token.ts';

/** It says what it is, so that one that is found where it should not be is known. */
const prefix = 'tillback_refresh_';

export function newRefreshToken(): string {
  return prefix + newSecretToken();
}

/**
 * The token that follows another. It is reckoned from it, so that whoever asks twice with one token gets the same successor,
 * although none is stored; only who has both the token and the family's key can reckon it.
 */
export function successorOf(token: string, chainKey: string): string {
  return prefix + createHmac('sha256', chainKey).update(token).digest('base64url');
}

export function isRefreshToken(text: string): boolean {
  return text.startsWith(prefix) && isSecretToken(text.slice(prefix.length));
}
