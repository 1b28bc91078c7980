import pino, { type Logger } from 'pino';

/** The log as lines of JSON: on the standard output for a server, on the error output beside a program's own words. */
export function openLog(level: string, output: 'stdout' | 'stderr'): Logger {
  return pino({ level }, pino.destination(output === 'stdout' ? 1 : 2));
}
