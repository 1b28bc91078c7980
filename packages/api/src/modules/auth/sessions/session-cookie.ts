import { Cookie } from 'lucia';
import { isSecretToken } from '../secret-token.ts';

/** A browser takes a cookie of this prefix only from this very host, over HTTPS: no neighbouring host can plant one. */
const secureName = '__Host-tillback_session';

/** In the clear, which is for this machine alone, browsers take no cookie of that prefix. */
const nameInTheClear = 'tillback_session';

// The longest that browsers keep a cookie. When a session ends is the database's to say, not the cookie's.
const keptForSeconds = 400 * 86_400;

interface Way {
  /** False for a request that came in the clear, on this machine. */
  readonly isSecure: boolean;
}

/** The `set-cookie` that hands a browser its session. */
export function sessionCookie(token: string, way: Way): string {
  return cookie(token, keptForSeconds, way);
}

/** The `set-cookie` that makes a browser forget its session. */
export function forgottenSessionCookie(way: Way): string {
  return cookie('', 0, way);
}

/** The token in a request's cookies; null where there is none that we could have given by this way. */
export function sessionTokenIn(cookieHeader: string | undefined, way: Way): string | null {
  const prefix = `${nameOf(way)}=`;
  const pair = (cookieHeader ?? '').split(/; */).find((candidate) => candidate.startsWith(prefix));
  const token = pair?.slice(prefix.length);
  return token !== undefined && isSecretToken(token) ? token : null;
}

function cookie(value: string, maxAge: number, way: Way): string {
  return new Cookie(nameOf(way), value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: way.isSecure,
    maxAge,
  }).serialize();
}

function nameOf({ isSecure }: Way): string {
  return isSecure ? secureName : nameInTheClear;
}
