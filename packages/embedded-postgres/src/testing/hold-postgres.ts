import { openPrivatePostgres } from '../private-postgres.ts';

/** A process of its own that uses the folder named on its command line until it is told to stop, or killed. */
const postgres = await openPrivatePostgres({ dataDir: process.argv[2] ?? '', durable: false });
process.stdout.write(`${JSON.stringify({ arrival: postgres.arrival, port: postgres.port })}\n`);
process.once('SIGTERM', () => {
  void postgres.release().then(() => process.exit(0));
});
// Keeps the process waiting for its signal.
setInterval(() => undefined, 60_000);
