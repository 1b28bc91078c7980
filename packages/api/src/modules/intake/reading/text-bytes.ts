import { Refusal } from '@tillback/rules/errors/refusal';
import { peek } from './peek.ts';

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

const notCsv = [
  { start: [0xff, 0xfe], sentence: 'The file is UTF-16 text. Save it as "CSV UTF-8" and send it again.' },
  { start: [0xfe, 0xff], sentence: 'The file is UTF-16 text. Save it as "CSV UTF-8" and send it again.' },
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    sentence: 'The file is a workbook or an archive inside of a compressed file. Send it by itself.',
  },
  { start: [0x25, 0x50, 0x44, 0x46], sentence: 'The file is a PDF document, not a CSV.' },
  { start: [0x1f, 0x8b], sentence: 'The file is compressed twice. Compress it once only.' },
];

const oldWorkbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const oldWorkbookInWords =
  'The file is an old Excel workbook (.xls), or one with a password. Save it as .xlsx without a password, or as CSV.';

const longestStart = 4;

/**
 * Passes text on without its byte order mark.
 * @throws {Refusal} `file_not_csv` for what is known by its first bytes not to be text in UTF-8 or Latin-1, `file_not_workbook`
 * for what Excel wrote before 2007, or with a password
 */
export async function* textBytes(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, whole } = await peek(blocks, (start) => start.length >= longestStart);
  const known = notCsv.find(({ start }) => startsWith(head, Buffer.from(start)));
  if (startsWith(head, oldWorkbook)) throw new Refusal('file_not_workbook', oldWorkbookInWords);
  if (known) throw new Refusal('file_not_csv', known.sentence);

  let bytesToSkip = startsWith(head, utf8Mark) ? utf8Mark.length : 0;
  for await (const block of whole) {
    yield block.subarray(bytesToSkip);
    bytesToSkip = 0;
  }
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}
