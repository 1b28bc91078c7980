import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { freshDatabase } from '@tillback/api/testing/fresh-database';
import { newFolder } from '@tillback/api/testing/new-folder';
import { describe, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const folder = newFolder();
const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

writeFileSync(path.join(folder, 'sales.csv'), sales(3));
writeFileSync(path.join(folder, 'sales.csv.gz'), gzipSync(sales(4)));
writeFileSync(path.join(folder, 'other.csv'), 'a,b\n1,2\n');
writeFileSync(path.join(folder, 'many.csv'), sales(3_000));

function importing(databaseUrl: string, file: string, ...more: string[]) {
  return runCli(['import', 'sales', file, '--preset', 'online-retail', ...more], { databaseUrl, folder });
}

describe('importing sales', () => {
  test('reports every figure; again it changes nothing, and a file that has grown adds what is new', async () => {
    const databaseUrl = await freshDatabase();
    const tried = await importing(databaseUrl, 'sales.csv', '--dry-run');
    expect(tried.exitCode).toBe(0);
    expect(tried.output).toContain('sales.csv, only tried: nothing was changed');

    const first = await importing(databaseUrl, 'sales.csv');
    expect(first.exitCode).toBe(0);
    expect(figuresOf(first.output)).toMatchObject({
      Rows: '4',
      accepted: '3',
      refused: '1',
      'Orders, new': '3',
      'Sales, GBP': '7.50',
      'Cashback earned before returns, GBP': '0.39',
      'Stored balances equal their transfers': 'yes',
      'The ledger equals a recount from the lines': 'yes',
      quantity_not_whole: '1',
    });

    const again = figuresOf((await importing(databaseUrl, 'sales.csv')).output);
    expect(again).toMatchObject({ 'known before, unchanged': '4', 'Orders, new': '0', 'Sales, GBP': '0.00' });
    const grown = figuresOf((await importing(databaseUrl, 'sales.csv.gz')).output);
    expect(grown).toMatchObject({ 'known before, unchanged': '4', 'Orders, new': '1', 'Sales, GBP': '2.50' });
  });

  test.each([
    ['a file that is not there', 'gone.csv', [], 'There is no file gone.csv.'],
    ['a file with other columns', 'other.csv', [], 'The header lacks InvoiceNo'],
    ['a mistyped option', 'sales.csv', ['--dryrun'], 'There is no option --dryrun.'],
    ['a second file', 'sales.csv', ['other.csv'], '"other.csv" is more than this command takes.'],
  ])('%s is one sentence and exit code 1', async (_what, file, more, sentence) => {
    const { exitCode, errors, output } = await importing(await freshDatabase(), file, ...more);
    expect([exitCode, output]).toEqual([1, '']);
    expect(errors).toContain(sentence);
    expect(errors).not.toMatch(/\n {4}at /);
  });

  test.each([
    ['the file is read', 'Reading', 'Nothing of the file was booked'],
    ['it is booked', 'Sales', 'What was booked stays'],
  ])(
    'stopped by Ctrl-C while %s, it leaves nothing that importing again does not finish',
    async (_when, step, said) => {
      const databaseUrl = await freshDatabase();
      const words = ['import', 'sales', 'many.csv', '--preset', 'online-retail'];
      const onErrors = (text: string, stop: () => void) => {
        if (text.includes(step)) stop();
      };
      const stopped = await runCli(words, { databaseUrl, folder, onErrors });
      expect(stopped.exitCode).toBe(1);
      expect(stopped.errors).toContain(said);

      const whole = await importing(databaseUrl, 'many.csv');
      expect(whole.exitCode).toBe(0);
      const verified = await runCli(['ledger', 'verify'], { databaseUrl });
      expect(verified).toMatchObject({ exitCode: 0, errors: '' });
      expect(verified.output).toContain('Cashback of 3,000 order lines');
    },
  );
});

function sales(howMany: number): string {
  const rows = Array.from({ length: howMany }, (_, index) => row(index, '1'));
  return [header, ...rows, row('bad', '1e3')].join('\n');
}

function row(index: number | string, quantity: string): string {
  return `R${index},10001,A CUP,${quantity},2011-01-05 10:00:00,2.50,C1,France`;
}

/** The report's lines by their label. */
function figuresOf(output: string): Record<string, string> {
  const lines = output.matchAll(/^ *(\S.*?) {2,}(\S+)$/gm);
  return Object.fromEntries([...lines].map(([, label = '', figure = '']) => [label, figure]));
}
