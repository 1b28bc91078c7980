import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';

/** Adds someone of the staff who is signed in; gives their cookie. */
export async function openOperator(owner: pg.Client): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const name = randomBytes(8).toString('hex');
  await owner.query(
    `with operator as (
       insert into users (id, email, name, password_hash, role)
       values (uuidv7(), $1, 'Olive Operator', 'nobody signs in with this', 'operator') returning id
     )
     insert into sessions (id, user_id, expires_at) select $2, id, now() + interval '30 days' from operator`,
    [`${name}@benchmark.test`, createHash('sha256').update(token).digest('hex')],
  );
  return `tillback_session=${token}`;
}
