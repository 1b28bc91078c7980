import type { Role } from '@tillback/rules/access/rights';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { WriteDatabase } from '../../../database/handles.ts';
import { activeUsers, lacksSecondFactor } from '../active-users.ts';

interface SessionAttributes {
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}

interface UserAttributes {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly customerId: string | null;
  readonly mustAddSecondFactor: boolean;
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof sessionsIn>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/**
 * Lucia over a handle of the database: the one place that knows the library. Its clock is the machine's own. It opens
 * sessions that live for `unusedMs`; those that it finds it leaves as they are, since how long they live is for
 * `session-lifetimes.ts` to say.
 */
export function sessionsIn(db: WriteDatabase, unusedMs = 0) {
  return new Lucia(new SessionTable(db), {
    sessionExpiresIn: new TimeSpan(unusedMs, 'ms'),
    getSessionAttributes: ({ createdAt, lastUsedAt }) => ({ createdAt, lastUsedAt }),
    getUserAttributes: ({ email, name, role, customerId, mustAddSecondFactor }) => ({
      email,
      name,
      role,
      customerId,
      mustAddSecondFactor,
    }),
  });
}

/** Lucia's storage. It is given hashes for ids, so that the table holds no token. */
export class SessionTable implements Adapter {
  private readonly db: WriteDatabase;

  constructor(db: WriteDatabase) {
    this.db = db;
  }

  /** Who may not sign in any more is no user, which ends the session. */
  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await this.sessions()
      .leftJoin(this.users().as('active'), 'active.id', 'sessions.user_id')
      .select(['active.email', 'active.name', 'active.role', 'active.customer_id', 'active.must_add'])
      .where('sessions.id', '=', id)
      .executeTakeFirst();
    if (!row) {
      return [null, null];
    }
    const { email, name, role, customer_id: customerId, must_add } = row;
    const mustAddSecondFactor = must_add ?? false;
    const isActive = email !== null && name !== null && role !== null;
    return [
      sessionOf(row),
      isActive ? { id: row.user_id, attributes: { email, name, role, customerId, mustAddSecondFactor } } : null,
    ];
  }

  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const rows = await this.sessions().where('sessions.user_id', '=', userId).execute();
    return rows.map(sessionOf);
  }

  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    await this.db
      .insertInto('sessions')
      .values({
        id,
        user_id: userId,
        expires_at: expiresAt,
        created_at: attributes.createdAt,
        last_used_at: attributes.lastUsedAt,
        ip: attributes.ip,
        user_agent: attributes.userAgent,
      })
      .execute();
  }

  async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
    await this.db.updateTable('sessions').set({ expires_at: expiresAt }).where('id', '=', id).execute();
  }

  async deleteSession(id: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('id', '=', id).execute();
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('user_id', '=', userId).execute();
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.db.deleteFrom('sessions').where('expires_at', '<=', new Date()).execute();
  }

  private users() {
    return activeUsers(this.db).select([
      'users.id',
      'users.email',
      'users.name',
      'users.role',
      'present.id as customer_id',
      lacksSecondFactor.as('must_add'),
    ]);
  }

  private sessions() {
    return this.db
      .selectFrom('sessions')
      .select([
        'sessions.id',
        'sessions.user_id',
        'sessions.expires_at',
        'sessions.created_at',
        'sessions.last_used_at',
        'sessions.ip',
        'sessions.user_agent',
      ]);
  }
}

interface SessionRow {
  readonly id: string;
  readonly user_id: string;
  readonly expires_at: Date;
  readonly created_at: Date;
  readonly last_used_at: Date;
  readonly ip: string | null;
  readonly user_agent: string | null;
}

function sessionOf(row: SessionRow): DatabaseSession {
  return {
    id: row.id,
    userId: row.user_id,
    expiresAt: row.expires_at,
    attributes: { ip: row.ip, userAgent: row.user_agent, createdAt: row.created_at, lastUsedAt: row.last_used_at },
  };
}
