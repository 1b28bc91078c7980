import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import { insertRows, type RowOf, unnest } from '../../database/insert-rows.ts';
import type { Unit } from '../../pipeline/unit.ts';
import { type Accounts, type NewTransfer, openAccounts, postTransfers } from '../ledger/public.ts';
import { openWallets, saveWallets, type Wallet } from '../wallet/public.ts';
import { cashbackConfirmed } from './cashback.events.ts';
import type { CashbackStatus } from './entities/cashback-entry.ts';
import { expiresAt } from './holding-period.ts';

/** A locked entry and what a command has made of it so far. */
export interface HeldEntry {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly amountMinor: bigint;
  readonly confirmsAt: Date | null;
  readonly earnTransferId: string;
  readonly lotId: string;
  readonly isHistory: boolean;
  status: CashbackStatus;
  takenBackMinor: bigint;
  shortfallMinor: bigint;
  confirmedAt: Date | null;
}

/** What a refund is to take back. */
interface Wanted {
  readonly refundId: string;
  readonly amountMinor: bigint;
  readonly effectiveAt: Date;
}

/** What was asked to be taken back, and how it went. */
export interface TakenBack {
  readonly takenMinor: bigint;
  /** What the customer no longer had: the programme's loss. */
  readonly shortfallMinor: bigint;
}

/**
 * Entries with their customers' wallets, locked and held in memory while they are confirmed or taken back, then written
 * at once: the changes of a whole batch cost a handful of statements.
 */
export class EntryBook {
  readonly #unit: Unit;
  readonly #entries: Map<string, HeldEntry>;
  readonly #wallets: Map<string, Wallet>;
  readonly #accounts: Accounts;
  readonly #transfers: NewTransfer[] = [];
  readonly #takeBacks: RowOf<typeof takeBackColumns>[] = [];

  private constructor(unit: Unit, entries: readonly HeldEntry[], wallets: Map<string, Wallet>, accounts: Accounts) {
    this.#unit = unit;
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#wallets = wallets;
    this.#accounts = accounts;
  }

  /** The entries must be locked by this transaction. */
  static async open(unit: Unit, entries: readonly HeldEntry[]): Promise<EntryBook> {
    const customerIds = [...new Set(entries.map((entry) => entry.customerId))];
    const accounts = await openAccounts(unit, customerIds);
    return new EntryBook(unit, entries, await openWallets(unit, customerIds), accounts);
  }

  entry(id: string): HeldEntry {
    const entry = this.#entries.get(id);
    if (!entry) {
      throw new Error('The cashback entry is not in this book.');
    }
    return entry;
  }

  /** Moves what is left of a pending entry to the available balance. Gives the amount. */
  confirm(entry: HeldEntry, at: Date): bigint {
    const id = newId();
    const amountMinor = entry.amountMinor - entry.takenBackMinor;
    entry.status = 'confirmed';
    entry.confirmedAt = at;
    this.#wallet(entry).release(entry.lotId, { transferId: id, at, expiresAt: expiresAt(at, this.#unit.store) });
    this.#transfers.push({
      id,
      kind: 'cashback-confirmed',
      debitAccountId: this.#accounts.of(entry.customerId, 'pending'),
      creditAccountId: this.#accounts.of(entry.customerId, 'available'),
      amountMinor,
      subjectId: entry.id,
      effectiveAt: at,
    });
    this.#unit.announce(cashbackConfirmed({ ...entry, entryId: entry.id, amountMinor, history: entry.isHistory }));
    return amountMinor;
  }

  /** Takes back from pending while it is that or waits for the provider, later from the wallet as the store's clawback policy says. */
  takeBack(entry: HeldEntry, wanted: Wanted): TakenBack {
    return entry.status === 'pending' || entry.status === 'queued'
      ? this.#takeFromPending(entry, wanted)
      : this.#clawBack(entry, wanted);
  }

  async save(): Promise<void> {
    await postTransfers(this.#unit, this.#transfers);
    await saveWallets(this.#unit, this.#wallets.values());
    await saveEntries(this.#unit, [...this.#entries.values()]);
    await insertRows(this.#unit.db, 'cashback_take_backs', takeBackColumns, this.#takeBacks);
  }

  #takeFromPending(entry: HeldEntry, { refundId, amountMinor, effectiveAt }: Wanted): TakenBack {
    const id = newId();
    const taken = { takenMinor: amountMinor, shortfallMinor: 0n };
    this.#wallet(entry).withdrawPending(entry.lotId, amountMinor);
    this.#recordTaking(entry, refundId, taken, id);
    this.#transfers.push({
      id,
      kind: 'cashback-taken-back',
      debitAccountId: this.#accounts.of(entry.customerId, 'pending'),
      creditAccountId: this.#accounts.programme('cashback'),
      amountMinor,
      subjectId: entry.id,
      effectiveAt,
      corrects: { transferId: entry.earnTransferId, as: 'take-back' },
    });
    return taken;
  }

  #clawBack(entry: HeldEntry, { refundId, amountMinor, effectiveAt }: Wanted): TakenBack {
    const id = newId();
    const wallet = this.#wallet(entry);
    const mayOverdraw = this.#unit.store.clawbackPolicy === 'allow-negative';
    const takenMinor = mayOverdraw || wallet.spendableMinor >= amountMinor ? amountMinor : wallet.spendableMinor;
    const taken = { takenMinor, shortfallMinor: amountMinor - takenMinor };
    this.#recordTaking(entry, refundId, taken, takenMinor > 0n ? id : null);
    if (takenMinor > 0n) {
      wallet.take(takenMinor, id);
      this.#transfers.push({
        id,
        kind: 'cashback-clawed-back',
        debitAccountId: this.#accounts.of(entry.customerId, 'available'),
        creditAccountId: this.#accounts.programme('clawback'),
        amountMinor: takenMinor,
        subjectId: entry.id,
        effectiveAt,
        corrects: { transferId: entry.earnTransferId, as: 'take-back' },
        mayOverdraw,
      });
    }
    return taken;
  }

  #recordTaking(entry: HeldEntry, refundId: string, taken: TakenBack, transferId: string | null): void {
    this.#takeBacks.push({
      refund_id: refundId,
      entry_id: entry.id,
      taken_minor: taken.takenMinor,
      shortfall_minor: taken.shortfallMinor,
      transfer_id: transferId,
    });
    entry.takenBackMinor += taken.takenMinor;
    entry.shortfallMinor += taken.shortfallMinor;
    if (entry.takenBackMinor + entry.shortfallMinor === entry.amountMinor) {
      entry.status = 'reversed';
    }
  }

  #wallet(entry: HeldEntry): Wallet {
    const wallet = this.#wallets.get(entry.customerId);
    if (!wallet) {
      throw new Error('The wallet of a cashback entry was not opened.');
    }
    return wallet;
  }
}

const takeBackColumns = {
  refund_id: 'uuid',
  entry_id: 'uuid',
  taken_minor: 'bigint',
  shortfall_minor: 'bigint',
  transfer_id: 'uuid',
} as const;

const columns = {
  id: 'uuid',
  status: 'text',
  taken_back_minor: 'bigint',
  shortfall_minor: 'bigint',
  confirmed_at: 'timestamptz',
} as const;

async function saveEntries(unit: Unit, entries: readonly HeldEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    id: entry.id,
    status: entry.status,
    taken_back_minor: entry.takenBackMinor,
    shortfall_minor: entry.shortfallMinor,
    confirmed_at: entry.confirmedAt,
  }));
  await sql`
    update cashback_entries entry
      set status = held.status, taken_back_minor = held.taken_back_minor,
          shortfall_minor = held.shortfall_minor, confirmed_at = held.confirmed_at
      from ${unnest(columns, rows)} as held(id, status, taken_back_minor, shortfall_minor, confirmed_at)
      where entry.id = held.id
  `.execute(unit.db);
}
