export interface WalletLot {
  readonly id: string;
  readonly customerId: string;
  remainingMinor: bigint;
  /** null while pending */
  availableAt: Date | null;
  /** null: does not expire */
  expiresAt: Date | null;
}

/** What a transfer took out of a lot. */
export interface Taken {
  readonly transferId: string;
  readonly lotId: string;
  readonly amountMinor: bigint;
}

/** By which transfer money becomes available, when, and until when it can be spent. */
export interface Release {
  readonly transferId: string;
  readonly at: Date;
  readonly expiresAt: Date | null;
}

/**
 * A customer's lots and available balance, held while a command decides. Lots say what can be spent and until when,
 * the ledger says how much there is; a debt (a balance below zero) is paid by the next money that becomes available.
 */
export class Wallet {
  readonly changed = new Set<WalletLot>();
  readonly takings: Taken[] = [];
  readonly #lots: WalletLot[];
  #availableMinor: bigint;

  constructor(availableMinor: bigint, lots: readonly WalletLot[]) {
    this.#availableMinor = availableMinor;
    this.#lots = [...lots];
  }

  /** What can be taken without making a debt; never negative. */
  get spendableMinor(): bigint {
    return this.#availableMinor > 0n ? this.#availableMinor : 0n;
  }

  /** Makes a pending lot spendable; what the customer owes is paid from it first. */
  release(lotId: string, { transferId, at, expiresAt }: Release): void {
    const lot = this.#lots.find((candidate) => candidate.id === lotId);
    if (!lot) {
      throw new Error('The lot to be released has nothing left, or is not in this wallet.');
    }
    const remainingMinor = this.add(lot.remainingMinor);
    this.#record(transferId, lot.id, lot.remainingMinor - remainingMinor);
    lot.remainingMinor = remainingMinor;
    lot.availableAt = at;
    lot.expiresAt = expiresAt;
    this.changed.add(lot);
  }

  /** Adds money that can be spent at once. Gives what is left of it after the customer's debt was paid. */
  add(amountMinor: bigint): bigint {
    const debtMinor = this.#debtMinor;
    this.#availableMinor += amountMinor;
    return amountMinor - smaller(debtMinor, amountMinor);
  }

  /** Takes back what one pending lot was given. */
  withdrawPending(lotId: string, amountMinor: bigint): void {
    const lot = this.#lots.find((candidate) => candidate.id === lotId);
    if (!lot || lot.remainingMinor < amountMinor) {
      throw new Error('More was taken back than the pending lot holds.');
    }
    lot.remainingMinor -= amountMinor;
    this.changed.add(lot);
  }

  /** Takes from the available lots, the earliest-expiring first, by one transfer; what the lots do not hold becomes a debt. */
  take(amountMinor: bigint, transferId: string): void {
    let leftMinor = amountMinor;
    this.#availableMinor -= amountMinor;
    for (const lot of this.#availableInOrder()) {
      const takenMinor = smaller(leftMinor, lot.remainingMinor);
      if (takenMinor > 0n) {
        lot.remainingMinor -= takenMinor;
        leftMinor -= takenMinor;
        this.#record(transferId, lot.id, takenMinor);
        this.changed.add(lot);
      }
    }
  }

  #record(transferId: string, lotId: string, amountMinor: bigint): void {
    if (amountMinor > 0n) {
      this.takings.push({ transferId, lotId, amountMinor });
    }
  }

  get #debtMinor(): bigint {
    return this.#availableMinor < 0n ? -this.#availableMinor : 0n;
  }

  #availableInOrder(): WalletLot[] {
    return this.#lots
      .filter((lot) => lot.availableAt !== null && lot.remainingMinor > 0n)
      .toSorted((left, right) => expiry(left) - expiry(right) || (left.id < right.id ? -1 : 1));
  }
}

const never = Number.MAX_SAFE_INTEGER;

function expiry(lot: WalletLot): number {
  return lot.expiresAt?.getTime() ?? never;
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
