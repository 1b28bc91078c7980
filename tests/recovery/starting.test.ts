import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { signInToApi, signUpToApi } from '../product/api-client.ts';
import { newDataDir, removeDataDir } from '../product/data-dir.ts';
import { runProgram } from '../product/run-program.ts';
import { salesCsv } from '../product/sales-csv.ts';
import { type RunningProduct, startProduct } from '../product/start-product.ts';

let dataDir = '';
/** What became of the first start, which made the shop. */
let first: { postgres: number; wasAlive: boolean; exitCode: number | null };

beforeAll(async () => {
  dataDir = await newDataDir();
  const shop = await startProduct(dataDir);
  const postgres = await databaseProcess();
  first = { postgres, wasAlive: isAlive(postgres), exitCode: await shop.stop() };
});
afterAll(() => removeDataDir(dataDir));

describe('a shop that was stopped', () => {
  test('leaves no PostgreSQL behind', async () => {
    expect(first).toMatchObject({ wasAlive: true, exitCode: 0 });
    expect(isAlive(first.postgres)).toBe(false);
    expect(existsSync(postmasterFile())).toBe(false);
  });

  test('has all its data again, and the same password, when it is started the next time', async () => {
    const before = await startProduct(dataDir);
    await signUpToApi(before.address, 'kept@journeys.test', 'a password that is kept');
    const { items } = await summaryOf(before);
    await before.stop();
    expect(existsSync(postmasterFile())).toBe(false);

    const after = await shopUntilEnd();
    expect(after.demoPassword()).toBe(before.demoPassword());
    expect(after.output()).not.toContain('Filling the demo shop');
    expect((await summaryOf(after)).items).toEqual(items);
    await signInToApi(after.address, 'kept@journeys.test', 'a password that is kept');
  });
});

describe('a start that cannot be says why in one sentence, and ends with 1:', () => {
  test('a database that does not answer', async () => {
    const run = await runProgram('server', [], { PORT: '0', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(run.exitCode).toBe(1);
    expect(run.errors).toEqual(['The database of DATABASE_URL cannot be reached: nothing answers at its address.']);
  });

  test('settings that make no sense, all of them at once', async () => {
    const run = await runProgram('server', [], { PORT: 'many', STORE_CURRENCY: 'POUND', DATA_DIR: dataDir });
    expect(run.exitCode).toBe(1);
    expect(run.errors.join('\n')).toMatch(/PORT[^]*STORE_CURRENCY|STORE_CURRENCY[^]*PORT/);
    expect(run.errors.join('\n')).not.toMatch(/^\s+at /m);
  });

  test('a demo shop in production', async () => {
    const run = await runProgram('server', [], { NODE_ENV: 'production', PORT: '0', DATA_DIR: dataDir });
    expect(run.exitCode).toBe(1);
    expect(run.errors).toHaveLength(1);
    expect(run.errors[0]).toMatch(/demo shop's database .+ NODE_ENV=production refuses/);
  });
});

describe('the command line works on the shop', () => {
  test('while no server runs, and leaves no PostgreSQL behind', async () => {
    const run = await runProgram('cli', ['ledger', 'verify'], { DATA_DIR: dataDir });
    expect(run).toMatchObject({ exitCode: 0, output: expect.stringContaining('Everything holds.') });
    expect(existsSync(postmasterFile())).toBe(false);
  });
});

describe('while a server runs', () => {
  let shop: RunningProduct;

  beforeAll(async () => {
    shop = await startProduct(dataDir);
  });
  afterAll(() => shop.stop());

  test('another start on its port says so in one sentence, and ends with 1', async () => {
    const { port } = new URL(shop.address);
    const second = await runProgram('server', [], { PORT: port, DATA_DIR: dataDir });
    expect(second).toMatchObject({ exitCode: 1, output: '' });
    expect(second.errors).toEqual([`Port ${port} is taken by another program: stop that, or set PORT to another.`]);
  });

  test('the command line works on its shop, and it goes on after that', async () => {
    const before = await summaryOf(shop);
    const file = path.join(dataDir, 'sales.csv');
    await writeFile(file, salesCsv([{ invoice: 'PIPE1', day: '2025-01-02' }]));
    const words = ['import', 'sales', file, '--preset', 'online-retail', '--dry-run'];
    const rehearsal = await runProgram('cli', words, { DATA_DIR: dataDir });
    expect(rehearsal).toMatchObject({ exitCode: 0, output: expect.stringContaining('15.30') });

    const password = 'a password for Grace';
    const admin = ['admin', 'create', '--email', 'grace@journeys.test', '--name', 'Grace', '--password-stdin'];
    expect(await runProgram('cli', admin, { DATA_DIR: dataDir, input: password })).toMatchObject({ exitCode: 0 });
    const grace = await signInToApi(shop.address, 'grace@journeys.test', password);
    expect(await grace.get('/me')).toMatchObject({ role: 'admin' });
    expect(await summaryOf(shop)).toEqual(before);
  });
});

/** A running shop that the end of the test stops. */
async function shopUntilEnd(): Promise<RunningProduct> {
  const shop = await startProduct(dataDir);
  onTestFinished(async () => void (await shop.stop()));
  return shop;
}

async function summaryOf(shop: RunningProduct): Promise<{ items: unknown }> {
  const auditor = await signInToApi(shop.address, 'auditor@demo.test', shop.demoPassword());
  return auditor.get('/orders?limit=100');
}

function postmasterFile(): string {
  return path.join(dataDir, 'postgres/cluster/postmaster.pid');
}

/** The process id of the private PostgreSQL. */
async function databaseProcess(): Promise<number> {
  const [id] = (await readFile(postmasterFile(), 'utf8')).split('\n');
  return Number(id);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
