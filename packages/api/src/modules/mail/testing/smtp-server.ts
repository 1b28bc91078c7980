import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What a server for a test makes of the next mail. */
export type Answer = 'takes' | 'refuses' | 'is-busy';

export interface TestSmtpServer {
  readonly url: string;
  /** The mails that were taken, headers and all. */
  readonly taken: string[];
  /** How it answers from now on. */
  answer(answer: Answer): void;
}

/** A real SMTP server on this machine, for one test. */
export async function openSmtpServer(): Promise<TestSmtpServer> {
  let answer: Answer = 'takes';
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(refusalFor(answer)),
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        // Long lines were folded, as quoted-printable does it.
        taken.push(Buffer.concat(chunks).toString().replaceAll('=\r\n', ''));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    answer: (next) => {
      answer = next;
    },
  };
}

function refusalFor(answer: Answer): Error | null {
  const codes: Partial<Record<Answer, number>> = { refuses: 550, 'is-busy': 451 };
  const responseCode = codes[answer];
  return responseCode === undefined ? null : Object.assign(new Error('not this one'), { responseCode });
}
