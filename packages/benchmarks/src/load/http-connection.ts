import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type HttpAnswer, HttpAnswers } from './http-answers.ts';

const patienceMs = 60_000;

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** From the slash on. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One connection that is kept, and sends a request when the one before was answered. Costs the machine next to nothing. */
export class HttpConnection {
  readonly #socket: Socket;
  readonly #host: string;
  readonly #answers = new HttpAnswers();
  #waiting: PromiseWithResolvers<HttpAnswer> | null = null;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.setNoDelay(true);
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('The server did not answer in time.')));
    socket.on('data', (bytes) => this.#receive(bytes));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('The server closed the connection.')));
  }

  static async open(address: string): Promise<HttpConnection> {
    const { hostname, port, host } = new URL(address);
    const socket = connect({ host: hostname, port: Number(port) });
    await once(socket, 'connect');
    return new HttpConnection(socket, host);
  }

  send(request: HttpRequest): Promise<HttpAnswer> {
    this.#waiting = Promise.withResolvers();
    this.#socket.write(textOf(request, this.#host));
    return this.#waiting.promise;
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #receive(bytes: Buffer): void {
    const answer = this.#answers.add(bytes);
    if (answer) {
      const waiting = this.#waiting;
      this.#waiting = null;
      waiting?.resolve(answer);
    }
  }
}

function textOf({ method, path, headers = {}, body }: HttpRequest, host: string): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [`${method} ${path} HTTP/1.1`, `host: ${host}`];
  for (const [name, value] of Object.entries(headers)) {
    lines.push(`${name}: ${value}`);
  }
  if (body !== undefined) {
    lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(text)}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
}
