export interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

const endOfHead = '\r\n\r\n';
const lastChunk = '0\r\n\r\n';

/** Takes a connection's bytes and gives each answer once it is whole. Knows what our servers send, and no more of HTTP. */
export class HttpAnswers {
  #pending: Buffer = Buffer.alloc(0);

  add(bytes: Buffer): HttpAnswer | null {
    this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    const headLength = this.#pending.indexOf(endOfHead);
    if (headLength < 0) {
      return null;
    }
    const head = this.#pending.toString('latin1', 0, headLength).toLowerCase();
    const bodyStart = headLength + endOfHead.length;
    const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
    const end = length === undefined ? this.#endOfChunks(head, bodyStart) : bodyStart + Number(length);
    if (end === null || this.#pending.length < end) {
      return null;
    }
    const answer = { status: Number(head.slice(9, 12)), body: this.#pending.subarray(bodyStart, end) };
    this.#pending = this.#pending.subarray(end);
    return answer;
  }

  /** null while chunks are still to come; without chunks there is no body. */
  #endOfChunks(head: string, bodyStart: number): number | null {
    if (!head.includes('transfer-encoding: chunked')) {
      return bodyStart;
    }
    return this.#pending.subarray(-lastChunk.length).toString('latin1') === lastChunk ? this.#pending.length : null;
  }
}
