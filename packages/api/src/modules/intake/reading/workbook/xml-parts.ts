import { SaxesParser } from 'saxes';

export interface XmlListener {
  /** @param name without its namespace's prefix */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML block by block and tells what is in it; gives control back after each block, so that what was gathered can be
 * taken. A part that is not there has nothing in it. Entities that a document defines itself are not known, and so cannot unfold.
 */
export async function* xmlBlocks(part: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const decoder = new TextDecoder();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), withoutPrefixes(attributes)));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  parser.on('text', (text) => listener.text?.(text));
  let isThere = false;
  for await (const block of part) {
    isThere = true;
    parser.write(decoder.decode(block, { stream: true }));
    yield;
  }
  if (!isThere) return;
  parser.write(decoder.decode());
  parser.close();
  yield;
}

/** Reads a part to its end. */
export async function readXml(part: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of xmlBlocks(part, listener));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
