import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { centralHeader, dataDescriptor, endOfArchive, localHeader, type PackedFile } from './zip-headers.ts';

export interface ZipFile {
  readonly name: string;
  readonly content: AsyncIterable<string>;
}

// Beyond this a ZIP needs an extension that not every reader knows.
const mostBytes = 0xffff_ffff;

/**
 * A ZIP of files that come one after the other, as it grows: no file is held in memory, as its sizes stand behind it.
 * @throws {RangeError} where a file, or all of them packed, are more than 4 GiB
 */
export async function* zipOf(files: AsyncIterable<ZipFile>): AsyncGenerator<Buffer> {
  const packed: PackedFile[] = [];
  let offset = 0;
  for await (const { name, content } of files) {
    const header = localHeader(name);
    yield header;
    const pack = new Packing();
    yield* pack.bytesOf(content);
    const file = { name, offset, crc: pack.crc, packedBytes: pack.packedBytes, bytes: pack.bytes };
    const descriptor = dataDescriptor(file);
    yield descriptor;
    packed.push(file);
    offset += header.length + file.packedBytes + descriptor.length;
    if (offset > mostBytes) throw tooLarge();
  }
  const directory = Buffer.concat(packed.map(centralHeader));
  yield directory;
  yield endOfArchive(packed.length, directory.length, offset);
}

/** Packs one file, and counts what went in and came out. */
class Packing {
  crc = 0;
  bytes = 0;
  packedBytes = 0;

  async *bytesOf(content: AsyncIterable<string>): AsyncGenerator<Buffer> {
    const deflate = createDeflateRaw({ level: 6 });
    // An error of the content destroys what is read here with it; who stops reading ends the content.
    pipeline(Readable.from(this.#counted(content)), deflate, () => {});
    for await (const chunk of deflate) {
      this.packedBytes += chunk.length;
      yield chunk;
    }
  }

  async *#counted(content: AsyncIterable<string>): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      this.crc = crc32(bytes, this.crc);
      this.bytes += bytes.length;
      if (this.bytes > mostBytes) throw tooLarge();
      yield bytes;
    }
  }
}

function tooLarge(): RangeError {
  return new RangeError('This is more than a ZIP without extensions can hold.');
}
