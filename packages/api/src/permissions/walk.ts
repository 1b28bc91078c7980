import { statusOf } from '@tillback/rules/errors/error-codes';
import { Refusal } from '@tillback/rules/errors/refusal';
import * as z from 'zod';
import type { Actor } from '../pipeline/actor.ts';
import { proceduresOf } from '../pipeline/procedures.ts';
import { appRouter, createCaller } from '../router.ts';
import type { TestShop } from '../testing/test-shop.ts';
import { askedObjects } from './asked-objects.ts';
import { openCast } from './cast.ts';
import { type Asker, askers, type Row } from './permission-table.ts';

/** What someone was told: an outcome of the table, or what should be told to nobody. */
type Told = string;

export interface Walk {
  /** What each asker hears when they call a procedure. */
  outcomesOf(procedure: string, row: Row): Promise<Record<Asker, Told>>;
}

/** Whose call may end what others ask for comes last. */
const inTurn = askers.toSorted((one, other) => Number(one === 'shopper A') - Number(other === 'shopper A'));

const procedures = new Map(proceduresOf(appRouter).map((procedure) => [procedure.name, procedure]));

/** Asks every procedure as everybody, by real calls on a shop where shopper A has one of everything. */
export async function openWalk(shop: TestShop): Promise<Walk> {
  const cast = await openCast(shop);
  const { objects, marksOfA } = await askedObjects(shop, cast);

  /** What one actor hears. */
  async function ask(procedure: string, actor: Actor, row: Row): Promise<{ told: Told; answer: unknown }> {
    const input = row.asks ? { id: objects[row.asks] } : inputThatChangesNothing(procedure);
    try {
      return { told: 'ok', answer: await call(shop, procedure, actor, input) };
    } catch (error) {
      return { told: toldBy(error), answer: null };
    }
  }

  async function outcomeOf(procedure: string, asker: Asker, row: Row): Promise<Told> {
    const heard = [];
    for (const actor of cast.playing(asker, row)) {
      heard.push(await ask(procedure, actor, row));
    }
    const leaks = asker === 'shopper B' && heard.some(({ answer }) => showsAnyOf(marksOfA, answer));
    return leaks ? "something of shopper A's" : [...new Set(heard.map(({ told }) => told))].join(' or ');
  }

  return {
    async outcomesOf(procedure, row) {
      const outcomes: Partial<Record<Asker, Told>> = {};
      for (const asker of inTurn) {
        outcomes[asker] = await outcomeOf(procedure, asker, row);
      }
      return outcomes as Record<Asker, Told>;
    },
  };
}

/** A list takes nothing; anything else then says what is missing, once it is known that one may ask. */
function inputThatChangesNothing(procedure: string): unknown {
  const inputs = procedures.get(procedure)?.inputs ?? [];
  return inputs.some((input) => input instanceof z.ZodType) ? {} : undefined;
}

async function call(shop: TestShop, procedure: string, actor: Actor, input: unknown): Promise<unknown> {
  const [module = '', name = ''] = procedure.split('.');
  const caller = createCaller(shop.contextFor(actor)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  return caller[module]?.[name]?.(input);
}

function toldBy(error: unknown): Told {
  const refusal = error instanceof Error ? error.cause : null;
  if (!(refusal instanceof Refusal)) {
    return 'a failure';
  }
  const status = statusOf(refusal.code);
  return status === 401 || status === 403 || status === 404 || status >= 500 ? String(status) : 'ok';
}

function showsAnyOf(marks: readonly string[], answer: unknown): boolean {
  const text = JSON.stringify(answer) ?? '';
  return marks.some((mark) => text.includes(mark));
}
