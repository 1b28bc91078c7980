import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiPrefix } from '../api-prefix.ts';
import type { HostParts } from '../host-parts.ts';
import { callOperation, routeOf } from '../rest/call-operation.ts';
import { inputOf, refuseUnknown } from '../rest/input.ts';
import { type Operation, operationsOf } from '../rest/operations.ts';
import { type FileFormat, fileFormats } from './file-formats.ts';
import { type Listing, listingsOf, pageParameters } from './listing.ts';

// The most that a list gives at once.
const itemsAtOnce = 100;

interface AnsweredPage {
  readonly items: unknown[];
  readonly nextCursor: string | null;
}

type ReadPage = (cursor: string | null) => Promise<AnsweredPage>;

/** Each list whole under its own address and `.csv` or `.xlsx`: the same filters, rights and order, and as many items as there are. */
export async function fileRoutes(app: FastifyInstance, parts: HostParts): Promise<void> {
  for (const listing of listingsOf(operationsOf(parts.router))) {
    for (const format of fileFormats) {
      app.get(`${apiPrefix}${routeOf(listing.operation)}.${format.extension}`, (request, reply) =>
        answer({ ...listing, format }, request, reply, parts),
      );
    }
  }
}

interface ListFile extends Listing {
  readonly format: FileFormat;
}

async function answer(
  { operation, item, format }: ListFile,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: HostParts,
) {
  const readPage = pagesOf(operation, request, reply, parts);
  // What is refused is answered as a problem; once a page was read, the answer is a file.
  const first = await readPage(null);
  const disposition = `attachment; filename="${fileNameOf(operation)}.${format.extension}"`;
  reply.type(format.contentType).header('content-disposition', disposition);
  return reply.send(format.of(item, itemsOf(first, readPage)));
}

function pagesOf(operation: Operation, request: FastifyRequest, reply: FastifyReply, parts: HostParts): ReadPage {
  return async (cursor) => {
    const page = await callOperation(operation, request, reply, parts, () => {
      refuseUnknown(Object.keys(request.query as object).filter((name) => pageParameters.includes(name)));
      return { ...inputOf(operation, request), limit: itemsAtOnce, ...(cursor !== null && { cursor }) };
    });
    return page as AnsweredPage;
  };
}

/** Reads a page when the one before was taken: who downloads slowly makes nothing pile up here. */
async function* itemsOf(first: AnsweredPage, readPage: ReadPage): AsyncGenerator {
  for (let page = first; ; page = await readPage(page.nextCursor)) {
    yield* page.items;
    if (page.nextCursor === null) {
      return;
    }
  }
}

/** `/cashback/entries` is `cashback-entries`. */
function fileNameOf({ rest }: Operation): string {
  const words = rest.path.split('/').filter((part) => part !== '' && !part.startsWith('{'));
  return words.join('-');
}
