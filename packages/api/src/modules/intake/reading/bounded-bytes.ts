import { Refusal } from '@tillback/rules/errors/refusal';
import { sizeInWords } from './size-in-words.ts';

export interface BytesCounter {
  bytes: number;
}

/**
 * Passes the file on and counts it.
 * @throws {Refusal} `file_too_large` as soon as one byte too many has arrived
 */
export async function* boundedBytes(
  source: AsyncIterable<Buffer>,
  maxBytes: number | null,
  received: BytesCounter,
): AsyncGenerator<Buffer> {
  for await (const block of source) {
    received.bytes += block.length;
    if (maxBytes !== null && received.bytes > maxBytes) {
      throw new Refusal(
        'file_too_large',
        `The file is larger than ${sizeInWords(maxBytes)}, the most that is accepted.`,
      );
    }
    yield block;
  }
}
