import type { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { FastifyRequest } from 'fastify';
import { type ImportFields, importFieldsSchema, type LookFields, lookFieldsSchema } from './import-fields.ts';

export interface Upload {
  readonly fields: ImportFields;
  readonly fileName: string;
  /** The file as it arrives; nothing of it is kept here. */
  readonly file: Readable;
}

/** Reads the fields up to the file, which has to come last: what it is must be known before it is read. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const { fields, file } = await readParts(request);
  return { fields: importFieldsSchema.parse(fields), fileName: file.filename, file: file.file };
}

/** Reads the form of a file that is only looked at. */
export async function readLook(request: FastifyRequest): Promise<LookFields & { readonly file: Readable }> {
  const { fields, file } = await readParts(request);
  return { ...lookFieldsSchema.parse(fields), file: file.file };
}

interface Parts {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: MultipartFile;
}

async function readParts(request: FastifyRequest): Promise<Parts> {
  if (!request.isMultipart()) {
    throw new Refusal('unsupported_media_type', 'Send the file as multipart/form-data.');
  }
  const fields = new Map<string, unknown>();
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      return { fields: Object.fromEntries(fields), file: namedFile(part) };
    }
    if (fields.has(part.fieldname)) {
      throw refusedField(part.fieldname, 'This was sent twice.');
    }
    fields.set(part.fieldname, part.value);
  }
  throw refusedField('file', 'This is required.');
}

function namedFile(part: MultipartFile): MultipartFile {
  if (part.fieldname !== 'file') {
    throw refusedField(part.fieldname, 'The file belongs into the field named file, after the other fields.');
  }
  return part;
}

function refusedField(name: string, message: string): Refusal {
  return new Refusal('invalid_input', 'Some fields are not valid.', { errors: { [name]: [message] } });
}
