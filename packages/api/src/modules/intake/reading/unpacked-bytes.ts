import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { BytesCounter } from './bounded-bytes.ts';
import { peek } from './peek.ts';
import type { ReadingLimits } from './row.ts';
import { sizeInWords } from './size-in-words.ts';

const gzipMagic = Buffer.from([0x1f, 0x8b]);
const usualMaxRatio = 200;
// Small files may well be very regular; a bomb shows itself after this.
const ratioCountsFromBytes = 32 * 1024 * 1024;

/**
 * Unpacks what is gzip by its first bytes, whatever its name, and passes everything else on as it is.
 * @throws {Refusal} `archive_too_large` when it unpacks to too much, `file_not_csv` when it is damaged
 */
export async function* unpackedBytes(
  blocks: AsyncIterable<Buffer>,
  limits: ReadingLimits,
  received: BytesCounter,
): AsyncGenerator<Buffer> {
  const { head, whole } = await peek(blocks, (start) => start.length >= gzipMagic.length);
  if (!head.subarray(0, gzipMagic.length).equals(gzipMagic)) {
    yield* whole;
    return;
  }

  let unpackedBytesCount = 0;
  for await (const block of gunzipped(whole)) {
    unpackedBytesCount += block.length;
    refuseBomb(unpackedBytesCount, received.bytes, limits);
    yield block;
  }
}

async function* gunzipped(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // Errors of either side arrive where the unpacked blocks are read.
  pipeline(packed, gunzip, () => {});
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    if (isDamage(error)) throw new Refusal('file_not_csv', 'The compressed file is damaged or incomplete.');
    throw error;
  }
}

function refuseBomb(unpacked: number, packed: number, { maxUnpackedBytes, maxRatio = usualMaxRatio }: ReadingLimits) {
  if (maxUnpackedBytes !== null && unpacked > maxUnpackedBytes) {
    const most = sizeInWords(maxUnpackedBytes);
    throw new Refusal(
      'archive_too_large',
      `The compressed file unpacks to more than ${most}, the most that is accepted.`,
    );
  }
  if (maxRatio !== null && unpacked > ratioCountsFromBytes && unpacked > packed * maxRatio) {
    const sentence = `The compressed file unpacks to more than ${maxRatio} times its size, which no list of sales does.`;
    throw new Refusal('archive_too_large', sentence);
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
