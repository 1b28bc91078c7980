import { createHash, randomBytes } from 'node:crypto';
import { signUpShopper } from '@tillback/api/modules/auth/public';
import { runCommand } from '@tillback/api/pipeline/run-command';
import type { Runtime } from '@tillback/api/pipeline/runtime';

const atOnce = 8;

/** Signs up so many people by the product's own command, but without hashing passwords. Gives the cookie of each. */
export async function seedShoppers(runtime: Runtime, howMany: number): Promise<string[]> {
  const cookies: string[] = [];
  const signUpOthers = async (): Promise<void> => {
    while (cookies.length < howMany) {
      const token = randomBytes(32).toString('base64url');
      cookies.push(`tillback_session=${token}`);
      await signUp(runtime, token);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, signUpOthers));
  return cookies;
}

async function signUp(runtime: Runtime, token: string): Promise<void> {
  await runCommand(
    runtime,
    { command: 'auth.signUp', actor: { kind: 'anonymous' }, requestId: null, ip: null, idempotencyKey: null },
    signUpShopper,
    {
      email: `${randomBytes(8).toString('hex')}@benchmark.test`,
      name: 'Benny Buyer',
      passwordHash: 'nobody signs in with this',
      opening: {
        sessionId: createHash('sha256').update(token).digest('hex'),
        ip: null,
        userAgent: null,
        replacedSessionId: null,
      },
    },
  );
}
