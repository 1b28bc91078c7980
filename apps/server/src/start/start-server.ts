import path from 'node:path';
import { actorOfRequest } from '@tillback/api/modules/auth/public';
import { appRouter } from '@tillback/api/router';

import type { Configuration } from '../configuration/configuration.ts';
import { repositoryRoot } from '../configuration/repository-root.ts';
import { buildHost } from '../host/host.ts';
import { openLimits } from '../limits/open-limits.ts';
import { checkPort } from './check-port.ts';
import { ClosingList } from './closing-list.ts';
import { type DemoShop, prepareDemo } from './demo.ts';
import { explainListening } from './explain-listening.ts';
import { openLog } from './open-log.ts';
import { openShop } from './open-shop.ts';
import { servedAddress } from './served-address.ts';

export interface RunningServer {
  readonly address: string;
  /** null: this is no demo */
  readonly demo: DemoShop | null;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Told what takes long, in sentences for a person. */
  readonly say: (sentence: string) => void;
  /** Ends a start that has not come to its end. */
  readonly signal?: AbortSignal;
}

/**
 * Starts everything, in the order in which one thing needs the other. Whatever fails, nothing is left running.
 * @throws {StartError} and others that `sentenceOf` knows
 */
export async function startServer(configuration: Configuration, { say, signal }: StartOptions): Promise<RunningServer> {
  await checkPort(configuration);
  const started = new ClosingList();
  try {
    const log = openLog(configuration.logLevel, 'stdout');
    const shop = await openShop(configuration, { log, say });
    started.add(() => shop.close());
    signal?.throwIfAborted();

    const demo = await prepareDemo(shop.tillback.runtime, configuration, say);
    signal?.throwIfAborted();

    const runtime = demo ? { ...shop.tillback.runtime, demo: demo.shown } : shop.tillback.runtime;
    const limits = await openLimits(configuration, log);
    started.add(() => limits.close());
    const host = await buildHost({
      runtime,
      limits,
      router: appRouter,
      identify: (credentials) => actorOfRequest(runtime, credentials),
      settings: configuration,
      log,
      webFolder: path.join(repositoryRoot, 'apps/web/dist'),
    });
    started.add(() => host.close());
    await shop.tillback.rememberActors();
    await shop.tillback.startWorkers();
    signal?.throwIfAborted();
    const port = await listen(host, configuration);
    return { address: servedAddress(configuration.host, port), demo, stop: () => started.close() };
  } catch (error) {
    await started.close();
    throw error;
  }
}

type Host = Awaited<ReturnType<typeof buildHost>>;

/** Gives the port, which is the machine's choice where the configuration says 0. */
async function listen(host: Host, { host: address, port }: Configuration): Promise<number> {
  try {
    await host.listen({ host: address, port });
  } catch (error) {
    throw explainListening(error, { host: address, port });
  }
  return portOf(host) ?? port;
}

function portOf({ server }: Host): number | null {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
