import { toPublicId } from '@tillback/rules/ids/ids';
import { type InferResult, sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ClientAnswer } from '../clients.shapes.ts';

/** Clients, each with its secrets that are good now, the newest first. */
export function selectClients({ db, now }: Pick<Reader, 'db' | 'now'>) {
  return db.selectFrom('clients as client').select([
    'client.id',
    'client.name',
    'client.type',
    'client.grants',
    'client.scopes',
    'client.created_by_name as createdBy',
    'client.created_at as createdAt',
    'client.last_used_at as lastUsedAt',
    'client.revoked_at as revokedAt',
    sql<SecretRow[]>`(
      select coalesce(jsonb_agg(jsonb_build_object('hint', hint, 'createdAt', created_at, 'endsAt', ends_at) order by created_at desc, id desc), '[]')
        from client_secrets where client_id = client.id and (ends_at is null or ends_at > ${now})
    )`.as('secrets'),
  ]);
}

/** As JSON has it: the times are text. */
interface SecretRow {
  readonly hint: string;
  readonly createdAt: string;
  readonly endsAt: string | null;
}

export async function getClient(reader: Pick<Reader, 'db' | 'now'>, id: string): Promise<ClientAnswer> {
  return shapeClient(await selectClients(reader).where('client.id', '=', id).executeTakeFirstOrThrow());
}

type ClientRow = InferResult<ReturnType<typeof selectClients>>[number];

export function shapeClient({ id, ...row }: ClientRow): ClientAnswer {
  return {
    clientId: toPublicId('client', id),
    name: row.name,
    type: row.type,
    grants: row.grants,
    scopes: row.scopes,
    hint: row.secrets[0]?.hint ?? '',
    secrets: row.secrets.map(shapeSecret),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

function shapeSecret({ hint, createdAt, endsAt }: SecretRow): ClientAnswer['secrets'][number] {
  return { hint, createdAt: new Date(createdAt).toISOString(), endsAt: endsAt && new Date(endsAt).toISOString() };
}
