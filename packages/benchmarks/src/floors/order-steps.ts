import { newId } from '@tillback/rules/ids/ids';
import pg from 'pg';
import type { Worker } from '../load/worker.ts';
import { productId } from '../shop/known-ids.ts';
import { type OrderParameter, orderSteps } from './order-statements.ts';
import { accountId, floorCustomers } from './order-tables.ts';

export interface OrderSteps {
  readonly databaseUrl: string;
  /** Orders take two of the products with the numbers from 1 to this; of a single one, each takes that. */
  readonly products: number;
}

interface Step {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly OrderParameter[];
}

/** A plain client that places orders a statement a step, each prepared once, in a transaction an order. */
export async function openOrderSteps({ databaseUrl, products }: OrderSteps): Promise<Worker> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const steps = preparedSteps();
  return {
    once: async () => {
      const values = valuesOfAnOrder(products);
      await client.query('begin');
      for (const { name, text, parameters } of steps) {
        await client.query({ name, text, values: parameters.map((parameter) => values[parameter]) });
      }
      await client.query('commit');
      return 'placed';
    },
    close: () => client.end(),
  };
}

function preparedSteps(): Step[] {
  return orderSteps((parameter) => `{${parameter}}`).map((step, index) => {
    const parameters = [...new Set([...step.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as OrderParameter))];
    const text = step.replaceAll(/\{(\w+)\}/g, (_whole, name) => `$${parameters.indexOf(name) + 1}::uuid`);
    return { name: `step ${index}`, text, parameters };
  });
}

function valuesOfAnOrder(products: number): Record<OrderParameter, string> {
  const first = Math.floor(Math.random() * products);
  const second = (first + 1 + Math.floor(Math.random() * (products - 1))) % products;
  const customer = 1 + Math.floor(Math.random() * floorCustomers);
  return {
    first: productId(first + 1),
    second: productId(second + 1),
    order: newId(),
    account: accountId(customer),
  };
}
