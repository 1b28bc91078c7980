import { createServer } from 'node:net';
import { explainListening } from './explain-listening.ts';

/** Finds out at once whether the port can be had, before anything slow is started. Throws `StartError`. */
export async function checkPort(address: { host: string; port: number }): Promise<void> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ ...address, exclusive: true }, () => server.close(() => resolve()));
  try {
    await promise;
  } catch (error) {
    throw explainListening(error, address);
  }
}
