import type { RunningServer } from './start-server.ts';

/** Says where the shop is, and in the demo who may sign in. */
export function announce({ address, demo }: Pick<RunningServer, 'address' | 'demo'>): void {
  console.log(`Tillback is ready: ${address}`);
  if (demo) {
    console.log(`Demo accounts, all with the password ${demo.password}`);
    for (const { email } of demo.shown.accounts) console.log(`  ${email}`);
  }
}

export function announceStopping(): void {
  console.log('Stopping…');
}
