import { isSecretToken, newSecretToken } from '../secret-token.ts';

/** It says what it is, so that one that is found where it should not be is known for a key of this product. */
const prefix = 'tillback_';
const hintLength = 4;

export function newApiKey(): string {
  return prefix + newSecretToken();
}

/** What people may see of a key once it was shown: its last characters. */
export function hintOf(key: string): string {
  return key.slice(-hintLength);
}

/** What follows `Bearer` in an Authorization header; null for no header, or one of another scheme. */
export function bearerIn(header: string | undefined): string | null {
  return /^bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? null;
}

export function isApiKey(text: string): boolean {
  return text.startsWith(prefix) && isSecretToken(text.slice(prefix.length));
}
