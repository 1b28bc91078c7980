import { freshDatabase } from '@tillback/api/testing/fresh-database';
import { testStore } from '@tillback/api/testing/global-setup';
import { expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

test('prints the trial balance and the recount of books that hold', async () => {
  const { exitCode, output } = await runCli(['ledger', 'verify'], { databaseUrl: await freshDatabase() });
  expect(exitCode).toBe(0);
  expect(output).toContain(`Trial balance, ${testStore.currency}`);
  expect(output).toMatch(/reckoned again[\s\S]+Everything holds\.\n$/);
});
