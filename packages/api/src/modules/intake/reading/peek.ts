/** Reads ahead until `enough` says so (or there is no more), and gives the whole again from the start. */
export async function peek(
  blocks: AsyncIterable<Buffer>,
  enough: (head: Buffer) => boolean,
): Promise<{ head: Buffer; whole: AsyncGenerator<Buffer> }> {
  const iterator = blocks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (!enough(head)) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, whole: rejoined(head, iterator) };
}

async function* rejoined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
