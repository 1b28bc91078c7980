import { startThrowAwayPostgres } from '@tillback/embedded-postgres/testing/throw-away-postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '../database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the throw-away server is; the path names its template database. */
    templateDatabaseUrl: string;
  }
}

export const testStore = { name: 'Test shop', currency: 'GBP', timeZone: 'Europe/London' };

/** Starts one PostgreSQL for the run and migrates a template that every test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startThrowAwayPostgres();
  await postgres.ensureDatabase('template_tillback');
  await migrate(postgres.url('template_tillback'), testStore);
  project.provide('templateDatabaseUrl', postgres.url('template_tillback'));
  return () => postgres.stop();
}
