import { writeDatabase } from '../../../database/handles.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { hashOfToken } from '../secret-token.ts';
import { isRefreshToken } from '../tokens/refresh-token.ts';

/** The family of a refresh token, used or not. Only the application's role can see its hash. */
export async function familyOfRefreshToken(runtime: Runtime, token: string) {
  if (!isRefreshToken(token)) {
    return null;
  }
  const family = await writeDatabase(runtime.orm.em.fork())
    .selectFrom('refresh_tokens as token')
    .innerJoin('token_families as family', 'family.id', 'token.family_id')
    .select(['family.id as familyId', 'family.client_id as clientId'])
    .where('token.hash', '=', hashOfToken(token))
    .executeTakeFirst();
  return family ?? null;
}
