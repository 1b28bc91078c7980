import { randomInt } from 'node:crypto';
import type { Unit } from '../../../pipeline/unit.ts';
import { hashOfToken } from '../secret-token.ts';

const howMany = 10;
const groups = 4;
const groupLength = 4;

/** Letters and digits that nobody takes for one another: 16 of them are 78 bits, so a fast hash is enough. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes new recovery codes, which stand in for the app, each once; earlier ones are worth nothing any more. */
export async function giveRecoveryCodes({ db }: Unit, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  await db
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ code_hash: hashOfCode(userId, code), user_id: userId })))
    .execute();
  return codes;
}

/** Uses a code up; of two who give the same at one moment, one does. */
export async function takeRecoveryCode({ db, now }: Unit, userId: string, code: string): Promise<boolean> {
  const taken = await db
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('code_hash', '=', hashOfCode(userId, code))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .returning('code_hash')
    .executeTakeFirst();
  return taken !== undefined;
}

/** However it was typed. */
function hashOfCode(userId: string, code: string): string {
  return hashOfToken(`${userId}:${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`);
}

function newCode(): string {
  return Array.from({ length: groups }, newGroup).join('-');
}

function newGroup(): string {
  return Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
}
