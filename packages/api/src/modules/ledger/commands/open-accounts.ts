import { newId } from '@tillback/rules/ids/ids';
import {
  type AccountKind,
  type CustomerAccountKind,
  customerAccountKinds,
  type ProgrammeAccountKind,
  programmeAccountKinds,
} from '@tillback/rules/ledger/kinds';
import { sql } from 'kysely';
import { insertRows } from '../../../database/insert-rows.ts';
import { QueryPlans } from '../../../database/query-plans.ts';
import type { Unit } from '../../../pipeline/unit.ts';

/** The ids of accounts, by whose and what kind they are. */
export interface Accounts {
  of(ownerId: string, kind: CustomerAccountKind): string;
  programme(kind: ProgrammeAccountKind): string;
}

interface AccountKey {
  readonly ownerId: string | null;
  readonly kind: AccountKind;
}

/** The ids of the accounts that were found, by the names of theirs. */
export type FoundAccounts = ReadonlyMap<string, string>;

/**
 * The programme's accounts and those of the owners, in the store's currency; the ones that are missing are opened. `found` is
 * what `findAccounts` gave for at least these owners, where that was asked before.
 */
export async function openAccounts(unit: Unit, ownerIds: readonly string[], found?: FoundAccounts): Promise<Accounts> {
  // In the order of the ids, so that two transactions that open the same accounts never wait for each other.
  const wanted = [...wantedOf([...new Set(ownerIds)].toSorted())];
  const known = found ?? (await findAccounts(unit, ownerIds));
  const missing = wanted.filter((key) => !known.has(nameOf(key)));
  if (missing.length > 0) {
    await insertMissing(unit, missing);
    return lookUp(await findAccounts(unit, ownerIds));
  }
  return lookUp(known);
}

function* wantedOf(ownerIds: readonly string[]): Generator<AccountKey> {
  for (const kind of programmeAccountKinds) {
    yield { ownerId: null, kind };
  }
  for (const ownerId of ownerIds) {
    for (const kind of customerAccountKinds) {
      yield { ownerId, kind };
    }
  }
}

const plans = new QueryPlans<{ ownerIds: readonly string[]; currency: string }>();

/** Those of the programme's and the owners' accounts that there are. */
export async function findAccounts(unit: Unit, ownerIds: readonly string[]): Promise<FoundAccounts> {
  const { db, store } = unit;
  const rows = await plans.rows(db, 'found', { ownerIds, currency: store.currency }, (placeOf) =>
    db
      .selectFrom('ledger_accounts')
      .select(['id', 'kind', 'owner_id as ownerId'])
      .where('currency', '=', placeOf('currency'))
      .where((where) =>
        where.or([where('owner_id', 'is', null), sql<boolean>`owner_id = any(${placeOf('ownerIds')}::uuid[])`]),
      ),
  );
  return new Map(rows.map((row) => [nameOf(row), row.id]));
}

/** Another transaction may open the same account at this moment: whoever comes second finds it. */
async function insertMissing(unit: Unit, missing: readonly AccountKey[]): Promise<void> {
  const rows = missing.map((key) => ({
    id: newId(),
    kind: key.kind,
    owner_id: key.ownerId,
    currency: unit.store.currency,
  }));
  const columns = { id: 'uuid', kind: 'text', owner_id: 'uuid', currency: 'text' } as const;
  await insertRows(unit.db, 'ledger_accounts', columns, rows, 'skip');
}

function lookUp(ids: FoundAccounts): Accounts {
  const find = (key: AccountKey): string => {
    const id = ids.get(nameOf(key));
    if (!id) {
      throw new Error(`The account ${nameOf(key)} was not opened.`);
    }
    return id;
  };
  return {
    of: (ownerId, kind) => find({ ownerId, kind }),
    programme: (kind) => find({ ownerId: null, kind }),
  };
}

function nameOf(key: AccountKey): string {
  return `${key.ownerId ?? 'programme'} ${key.kind}`;
}
