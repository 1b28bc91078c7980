import type { Role } from '@tillback/rules/access/rights';
import { newId } from '@tillback/rules/ids/ids';
import { onTestFinished } from 'vitest';
import { openOrm } from '../database/orm.ts';
import type { Actor } from '../pipeline/actor.ts';
import { KnownActors } from '../pipeline/known-actors.ts';
import { type Call, type Command, type CommandOptions, runCommand } from '../pipeline/run-command.ts';
import { type Log, type Runtime, readerFor } from '../pipeline/runtime.ts';
import type { RequestContext } from '../pipeline/trpc.ts';
import type { Reader } from '../pipeline/unit.ts';
import { freshDatabase } from './fresh-database.ts';

/** A shop of its own for a test file: a real database, a clock that the test sets, and who acts. */
export interface TestShop {
  readonly runtime: Runtime;
  readonly ownerUrl: string;
  /** Sets what the shop takes for now. */
  setNow(now: Date): void;
  /** Runs a command in the pipeline, as the product itself unless the call says otherwise. */
  run<Input, Output>(
    command: Command<Input, Output>,
    input: Input,
    call?: Partial<Call> & CommandOptions,
  ): Promise<Output>;
  /** Runs a query with a handle that can only read. */
  read<Input, Output>(
    query: (reader: Reader, input: Input) => Promise<Output>,
    input: Input,
    actor?: Actor,
  ): Promise<Output>;
  /** The context a typed caller needs: `createCaller(shop.contextFor(actor))`. */
  contextFor(actor: Actor, options?: Partial<RequestContext>): RequestContext;
  close(): Promise<void>;
}

const system: Actor = { kind: 'system', name: 'test' };

/** Only what went wrong is worth a line in a test's output. */
const log: Log = {
  info: () => {},
  warn: () => {},
  error: (details, message) => console.error(message, details),
};

export async function openTestShop(): Promise<TestShop> {
  const ownerUrl = await freshDatabase();
  const orm = await openOrm({ url: ownerUrl });
  let now: Date | null = null;
  const runtime: Runtime = {
    orm,
    log,
    now: () => now ?? new Date(),
    factsWritten: () => {},
    knownActors: new KnownActors(),
  };
  return {
    runtime,
    ownerUrl,
    setNow: (instant) => {
      now = instant;
    },
    run: (command, input, call = {}) => runCommand(runtime, callOf(call), command, input, call),
    read: async (query, input, actor = system) => query(await readerFor(runtime, actor), input),
    contextFor: (actor, options = {}) => ({ ...contextOf(runtime, actor), ...options }),
    close: () => orm.close(true),
  };
}

/** A shop for one test, closed when it ends. */
export async function openShopForTest(): Promise<TestShop> {
  const shop = await openTestShop();
  onTestFinished(() => shop.close());
  return shop;
}

/** A signed-in user who stands in no table: enough where only rights matter. */
export function userWith(role: Role, customerId: string | null = null): Actor {
  return {
    kind: 'user',
    id: newId(),
    name: `A ${role}`,
    email: `${role}@test`,
    role,
    customerId,
    sessionId: 'session',
  };
}

function callOf(call: Partial<Call>): Call {
  return { command: 'test', actor: system, requestId: null, ip: null, idempotencyKey: null, ...call };
}

function contextOf(runtime: Runtime, actor: Actor): RequestContext {
  return {
    runtime,
    actor,
    requestId: 'test-request',
    ip: '127.0.0.1',
    userAgent: null,
    idempotencyKey: null,
    setHeader: () => {},
  };
}
