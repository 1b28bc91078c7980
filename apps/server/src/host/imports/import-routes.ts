import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import { lookAtFile, receiveImport, refusedRowsCsv } from '@tillback/api/modules/intake/public';
import { refuseUnlessAllowed } from '@tillback/api/pipeline/authorise';
import { Refusal } from '@tillback/rules/errors/refusal';
import { idOf } from '@tillback/rules/ids/id-schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { apiPrefix } from '../api-prefix.ts';
import type { HostParts } from '../host-parts.ts';
import { contextOf } from '../request-context.ts';
import { longestMapping } from './import-fields.ts';
import { readLook, readUpload } from './read-upload.ts';

const importId = idOf('import');

interface ImportRoute {
  Params: { id: string };
}

/** Files in and out: they stream, which procedures cannot. */
export async function importRoutes(app: FastifyInstance, parts: HostParts): Promise<void> {
  const { runtime, settings } = parts;
  // The size is bounded where the file is read, in words that say the limit.
  await app.register(multipart, { limits: { files: 1, fields: 10, fieldSize: longestMapping, fileSize: Infinity } });

  app.addHook('onResponse', async ({ raw }) => readRest(raw));

  app.post(`${apiPrefix}/imports`, async (request, reply) => {
    const context = await contextOf(request, reply, parts);
    refuseUnlessAllowed(context.actor, { right: 'intake.write', changes: true });
    refuseTooLarge(request, settings.uploadLimitBytes);
    const { fields, fileName, file } = await readUpload(request);
    const replayed = () => void reply.header('Idempotency-Replayed', 'true');
    const received = await receiveImport(
      runtime,
      { ...context, command: 'intake.receiveImport', replayed },
      { ...fields, dryRun: fields.dryRun === 'true', fileName, file, maxBytes: settings.uploadLimitBytes },
    );
    return reply.code(202).header('location', `${apiPrefix}/imports/${received.id}`).send(received);
  });

  app.post(`${apiPrefix}/imports/look`, async (request, reply) => {
    const { actor } = await contextOf(request, reply, parts);
    refuseUnlessAllowed(actor, { right: 'intake.write', changes: true });
    refuseTooLarge(request, settings.uploadLimitBytes);
    const looked = await readLook(request);
    return reply.send(await lookAtFile(runtime, actor, { ...looked, maxBytes: settings.uploadLimitBytes }));
  });

  app.get<ImportRoute>(`${apiPrefix}/imports/:id/errors.csv`, async (request, reply) => {
    const { actor } = await contextOf(request, reply, parts);
    refuseUnlessAllowed(actor, { right: 'store.read', changes: false });
    const rows = await refusedRowsCsv(runtime, actor, importId.parse(request.params.id));
    const disposition = `attachment; filename="${request.params.id}-errors.csv"`;
    return reply.type('text/csv; charset=utf-8').header('content-disposition', disposition).send(rows);
  });
}

/** Of a file that was answered before its end the rest still arrives: unread, it would hold up what follows on the connection. */
function readRest(request: IncomingMessage): void {
  if (request.readableEnded) return;
  request.unpipe();
  request.resume();
}

/** What says itself that it is too large need not be sent first. The other parts take far less than the room left. */
function refuseTooLarge({ headers }: FastifyRequest, limitBytes: number): void {
  const roomForOtherParts = 100_000;
  if (Number(headers['content-length'] ?? 0) > limitBytes + roomForOtherParts) {
    throw new Refusal('file_too_large', `The file is larger than ${limitBytes / 1_000_000} MB.`);
  }
}
