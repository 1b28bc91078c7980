/** A file that stands in a ZIP. */
export interface PackedFile {
  readonly name: string;
  /** Where its header begins, in bytes from the beginning of the ZIP. */
  readonly offset: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
}

const version = 20;
// The sizes stand behind the file; names are UTF-8.
const flags = 0x0808;
const deflated = 8;
// 1 January 1980, the earliest there is: the same list makes the same file.
const earliestDay = 0x0021;

export function localHeader(name: string): Buffer {
  const sizesCome = { crc: 0, packedBytes: 0, bytes: 0 };
  const fields = Buffer.concat([int32(0x04034b50), int16(version), common(name, sizesCome), int16(0)]);
  return Buffer.concat([fields, Buffer.from(name)]);
}

export function dataDescriptor({ crc, packedBytes, bytes }: PackedFile): Buffer {
  return Buffer.concat([int32(0x08074b50), int32(crc), int32(packedBytes), int32(bytes)]);
}

/** The file's entry in the directory that ends a ZIP. */
export function centralHeader(file: PackedFile): Buffer {
  const noExtraNoCommentOneDisk = Buffer.alloc(2 + 2 + 2);
  const noAttributes = Buffer.alloc(2 + 4);
  return Buffer.concat([
    int32(0x02014b50),
    int16(version),
    int16(version),
    common(file.name, file),
    noExtraNoCommentOneDisk,
    noAttributes,
    int32(file.offset),
    Buffer.from(file.name),
  ]);
}

export function endOfArchive(files: number, directoryBytes: number, directoryOffset: number): Buffer {
  return Buffer.concat([
    int32(0x06054b50),
    int32(0),
    int16(files),
    int16(files),
    int32(directoryBytes),
    int32(directoryOffset),
    int16(0),
  ]);
}

type Sizes = Pick<PackedFile, 'crc' | 'packedBytes' | 'bytes'>;

/** What the header of a file and its entry in the directory share, in one order. */
function common(name: string, { crc, packedBytes, bytes }: Sizes): Buffer {
  return Buffer.concat([
    int16(flags),
    int16(deflated),
    int16(0),
    int16(earliestDay),
    int32(crc),
    int32(packedBytes),
    int32(bytes),
    int16(Buffer.byteLength(name)),
  ]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
