import { fileLookShape } from '@tillback/api/modules/intake/public';
import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { importFieldsSchema, lookFieldsSchema } from '../imports/import-fields.ts';
import { problems } from './responses.ts';

const upload = importFieldsSchema.extend({
  file: z.string().meta({
    description: 'A `.csv`, `.csv.gz` or `.xlsx`; the last part, after the other fields',
    override: { type: 'string', contentMediaType: 'application/octet-stream' },
  }),
});

const beginning = lookFieldsSchema.extend({
  file: z.string().meta({
    description: 'A `.csv` or `.csv.gz`, or as much of its beginning as has the first rows; or an `.xlsx`',
    override: { type: 'string', contentMediaType: 'application/octet-stream' },
  }),
});

const importId = z.object({ id: z.string().meta({ examples: ['imp_01h455vb4pex5vsknk084sn02q'] }) });

/** The two operations on files, which are routes of their own and no procedures. `answer` is what an import looks like. */
export function importOperations(answer: z.ZodType | null): ZodOpenApiPathsObject {
  return {
    '/imports': {
      post: {
        operationId: 'intake.receiveImport',
        summary: 'Imports a file of sales',
        tags: ['Intake'],
        requestBody: { required: true, content: { 'multipart/form-data': { schema: upload } } },
        responses: {
          '202': {
            description: 'The file is here and is being worked on',
            headers: z.object({ Location: z.string().meta({ description: 'Where its progress can be read' }) }),
            ...(answer && { content: { 'application/json': { schema: answer } } }),
          },
          ...problems([400, 401, 403, 409, 413, 415, 422, 500, 503]),
        },
      },
    },
    '/imports/look': {
      post: {
        operationId: 'intake.lookAtFile',
        summary: 'Says how a file could be read: its columns, samples, and a mapping. Nothing of it is kept',
        tags: ['Intake'],
        requestBody: { required: true, content: { 'multipart/form-data': { schema: beginning } } },
        responses: {
          '200': { description: 'What it shows', content: { 'application/json': { schema: fileLookShape } } },
          ...problems([400, 401, 403, 413, 415, 422, 500, 503]),
        },
      },
    },
    '/imports/{id}/errors.csv': {
      get: {
        operationId: 'intake.refusedRows',
        summary: 'The rows that were refused or taken in part, with the reasons',
        tags: ['Intake'],
        requestParams: { path: importId },
        responses: {
          '200': { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
          ...problems([400, 401, 403, 404, 500, 503]),
        },
      },
    },
  };
}
