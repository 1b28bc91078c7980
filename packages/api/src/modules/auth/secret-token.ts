import { hash, randomBytes } from 'node:crypto';

const tokenBytes = 32;
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** What only its holder keeps, a browser or a client: as long as a key, and never stored by us. */
export function newSecretToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

export function isSecretToken(text: string): boolean {
  return tokenPattern.test(text);
}

/** What is stored of a token. It has all the entropy of a key, so a fast hash is enough. */
export function hashOfToken(token: string): string {
  return hash('sha256', token, 'hex');
}
