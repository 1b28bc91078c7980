import { Refusal } from '@tillback/rules/errors/refusal';
import { type Entry, fromBufferPromise } from 'yauzl';
import { sizeInWords } from '../size-in-words.ts';

const mostEntries = 2_000;

/** What one part of a workbook may unpack to: far above what 50,000 rows take. */
const mostUnpackedBytes = 400_000_000;

/** How many times the workbook's size one part may unpack to; a bomb shows itself after this much. */
const mostRatio = 200;
const ratioCountsFromBytes = 32_000_000;

/** The parts of a workbook, which is a ZIP archive, by their names. */
export interface PackageParts {
  has(name: string): boolean;
  /** The unpacked bytes of a part; none where there is no such part. */
  read(name: string): AsyncGenerator<Buffer>;
}

/** @throws {Refusal} `file_not_workbook` for what is no ZIP archive, or one that is protected */
export async function openPackage(bytes: Buffer): Promise<PackageParts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= mostEntries) throw new Refusal('workbook_too_large', 'The workbook has too many parts.');
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return;
      if (entry.isEncrypted()) {
        throw new Refusal('file_not_workbook', 'The workbook has a password. Save it without one and send it again.');
      }
      yield* bounded(await zip.openReadStreamPromise(entry), bytes.length);
    },
  };
}

/** What an archive says of its sizes is not believed: what comes out of it is counted. */
async function* bounded(unpacked: AsyncIterable<Buffer>, packedBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const block of unpacked) {
    bytes += block.length;
    refuseBomb(bytes, packedBytes);
    yield block;
  }
}

function refuseBomb(bytes: number, packedBytes: number): void {
  if (bytes > mostUnpackedBytes) {
    const most = sizeInWords(mostUnpackedBytes);
    throw new Refusal('workbook_too_large', `The workbook unpacks to more than ${most}, the most that is accepted.`);
  }
  if (bytes > ratioCountsFromBytes && bytes > packedBytes * mostRatio) {
    const sentence = `The workbook unpacks to more than ${mostRatio} times its size, which no list of sales does.`;
    throw new Refusal('workbook_too_large', sentence);
  }
}
