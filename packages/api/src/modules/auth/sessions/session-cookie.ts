import { Cookie } from 'lucia';
import { isSecretToken } from '../secret-token.ts';

const sessionCookieName = 'tillback_session';

// The longest that browsers keep a cookie. When a session ends is the database's to say, not the cookie's.
const keptForSeconds = 400 * 86_400;

/** The `set-cookie` that hands a browser its session. */
export function sessionCookie(token: string, options: { secure: boolean }): string {
  return cookie(token, keptForSeconds, options);
}

/** The `set-cookie` that makes a browser forget its session. */
export function forgottenSessionCookie(options: { secure: boolean }): string {
  return cookie('', 0, options);
}

/** The token in a request's cookies; null where there is none that we could have given. */
export function sessionTokenIn(cookieHeader: string | undefined): string | null {
  const prefix = `${sessionCookieName}=`;
  const pair = (cookieHeader ?? '').split(/; */).find((candidate) => candidate.startsWith(prefix));
  const token = pair?.slice(prefix.length);
  return token !== undefined && isSecretToken(token) ? token : null;
}

function cookie(value: string, maxAge: number, { secure }: { secure: boolean }): string {
  return new Cookie(sessionCookieName, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge,
  }).serialize();
}
