import './start/modest-memory.ts';

import { readConfiguration } from './configuration/configuration.ts';
import { announce, announceStopping } from './start/announce.ts';
import { sentenceOf } from './start/sentence-of.ts';
import { settleMemory } from './start/settle-memory.ts';
import { startServer } from './start/start-server.ts';
import { stopSignal, untilAborted } from './start/stop-signal.ts';

const signal = stopSignal();

try {
  const server = await startServer(readConfiguration(), { say: (sentence) => console.log(sentence), signal });
  settleMemory();
  announce(server);
  await untilAborted(signal);
  announceStopping();
  await server.stop();
} catch (error) {
  if (!signal.aborted) {
    console.error(sentenceOf(error) ?? error);
    process.exitCode = 1;
  }
}
// Whatever a library left behind must not keep a stopped server alive.
process.exit();
