import { inject } from 'vitest';
import { type ApiClient, signInToApi } from './api-client.ts';

export type DemoRole = 'admin' | 'operator' | 'auditor' | 'shopper';

export function emailOf(role: DemoRole): string {
  return `${role}@demo.test`;
}

/** The shop that all journeys share, as a script signed in to it sees it. */
export function shopAs(role: DemoRole): Promise<ApiClient> {
  return signInToApi(inject('address'), emailOf(role), inject('password'));
}
