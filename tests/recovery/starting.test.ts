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

beforeAll(async () => {
  dataDir = await newDataDir();
  const first = await startProduct(dataDir);
  await first.stop();
});
afterAll(() => removeDataDir(dataDir));

describe('a shop that was stopped', () => {
  test('leaves no PostgreSQL behind', async () => {
    const shop = await startProduct(dataDir);
    const postgres = await databaseProcess();
    expect(isAlive(postgres)).toBe(true);
    expect(await shop.stop()).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(existsSync(postmasterFile())).toBe(false);
  });

  test('has all its data again, and the same password, when it is started the next time', async () => {
    const first = await startProduct(dataDir);
    await signUpToApi(first.address, 'kept@journeys.test', 'a password that is kept');
    const { items } = await summaryOf(first);
    await first.stop();

    const second = await shopUntilEnd();
    expect(second.demoPassword()).toBe(first.demoPassword());
    expect(second.output()).not.toContain('Filling the demo shop');
    expect((await summaryOf(second)).items).toEqual(items);
    await signInToApi(second.address, 'kept@journeys.test', 'a password that is kept');
  });
});

describe('a start that cannot be says why in one sentence, and ends with 1:', () => {
  test('a port that is taken', async () => {
    const { port } = new URL((await shopUntilEnd()).address);
    const second = await runProgram('server', [], { PORT: port, DATA_DIR: dataDir });
    expect(second).toMatchObject({ exitCode: 1, output: '' });
    expect(second.errors).toEqual([`Port ${port} is taken by another program: stop that, or set PORT to another.`]);
  });

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

  test('while a server runs, which goes on after it', async () => {
    const shop = await shopUntilEnd();
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
