import { amountOfLine, cashbackOfLine } from '@tillback/rules/cashback/line-cashback';
import { type CashbackRuleVersion, ruleInForceAt } from '@tillback/rules/cashback/rule';
import { newId } from '@tillback/rules/ids/ids';
import type { OrderRequest } from './order-request.ts';
import type { ResolvedLine } from './resolve-lines.ts';

/** A locked order that lines are added to, as it stands. */
export interface GrowingOrder {
  readonly id: string;
  readonly customerId: string | null;
  readonly placedAt: Date;
  lastPosition: number;
}

export interface DraftLine extends ResolvedLine {
  readonly id: string;
  readonly position: number;
  readonly amountMinor: bigint;
  readonly cashbackMinor: bigint;
  /** null where no rule was asked: there is no customer, or no rule was in force. */
  readonly rateBasisPoints: number | null;
  readonly ruleVersionId: string | null;
}

/** An order as it will be written; of a growing one, what is added to it. */
export interface DraftOrder {
  readonly id: string;
  readonly growsFrom: GrowingOrder | null;
  /** Whose order it is and of when: a growing order's own, whatever was asked. */
  readonly customerId: string | null;
  readonly placedAt: Date;
  readonly request: OrderRequest;
  readonly lines: readonly DraftLine[];
  readonly totalMinor: bigint;
  readonly cashbackMinor: bigint;
  /** The version that was asked for the lines' cashback; null where none was. */
  readonly rule: CashbackRuleVersion | null;
  /** The entry of what these lines earn; null where they earn nothing. */
  readonly entryId: string | null;
  /** What is paid from the customer's wallet; null where nothing is. */
  readonly redemption: Redemption | null;
}

/** What an order takes from the wallet, and by which transfer. */
export interface Redemption {
  readonly transferId: string;
  /** positive */
  readonly amountMinor: bigint;
}

/** The entry that a line earns with; null where the line earns nothing. */
export function entryOfLine({ entryId }: Pick<DraftOrder, 'entryId'>, line: DraftLine): string | null {
  return line.cashbackMinor > 0n ? entryId : null;
}

/** Gives every line its amount and its cashback, by the rule that was in force at the order's own time. */
export function draftOrder(
  request: OrderRequest,
  resolved: readonly ResolvedLine[],
  versions: readonly CashbackRuleVersion[],
  growing: ReadonlyMap<string, GrowingOrder>,
): Omit<DraftOrder, 'redemption'> {
  const growsFrom = request.addsTo ? growingOrder(request.addsTo, growing) : null;
  const { customerId, placedAt } = growsFrom ?? request;
  const version = customerId === null ? null : ruleInForceAt(versions, placedAt);
  const lastPosition = growsFrom?.lastPosition ?? 0;
  const lines = resolved.map((line, index) => draftLine(line, lastPosition + index + 1, version));
  if (growsFrom) {
    growsFrom.lastPosition += lines.length;
  }
  const cashbackMinor = lines.reduce((total, line) => total + line.cashbackMinor, 0n);
  return {
    id: growsFrom?.id ?? newId(),
    growsFrom,
    customerId,
    placedAt,
    request,
    lines,
    totalMinor: lines.reduce((total, line) => total + line.amountMinor, 0n),
    cashbackMinor,
    rule: version,
    entryId: cashbackMinor > 0n ? newId() : null,
  };
}

function growingOrder(id: string, growing: ReadonlyMap<string, GrowingOrder>): GrowingOrder {
  const order = growing.get(id);
  if (!order) {
    throw new Error('Lines were to be added to an order that is not there.');
  }
  return order;
}

function draftLine(line: ResolvedLine, position: number, version: CashbackRuleVersion | null): DraftLine {
  const cashback = version && cashbackOfLine(line, version);
  return {
    ...line,
    id: newId(),
    position,
    amountMinor: amountOfLine(line),
    cashbackMinor: cashback?.amountMinor ?? 0n,
    rateBasisPoints: cashback?.rateBasisPoints ?? null,
    ruleVersionId: version?.id ?? null,
  };
}
