import { Refusal } from '@tillback/rules/errors/refusal';
import type { FastifyRequest } from 'fastify';
import type { Operation } from './operations.ts';

const oneTag = /^(?:W\/)?"([\x21\x23-\x7e]{1,64})"$/;

/** The field of the input that comes in If-Match; null where the operation takes none. */
export function matchField({ rest, type, input }: Operation): 'version' | null {
  return rest.versioned && type === 'mutation' && input && 'version' in input.shape ? 'version' : null;
}

/**
 * The version that a write is based on, of If-Match: one ETag. Without the header, or with `*`, any will do.
 * @throws {Refusal} `invalid_input` for what is no ETag
 */
export function versionToMatch({ headers }: FastifyRequest): string | undefined {
  const header = headers['if-match']?.trim();
  if (header === undefined || header === '*') {
    return undefined;
  }
  const version = oneTag.exec(header)?.[1];
  if (version === undefined) {
    const detail = 'If-Match takes one ETag, in its quotation marks, or *.';
    throw new Refusal('invalid_input', detail, { errors: { 'If-Match': [detail] } });
  }
  return version;
}

export function etagOf({ rest }: Operation, output: unknown): string | null {
  const version = typeof output === 'object' && output !== null && 'version' in output ? output.version : null;
  return rest.versioned && typeof version === 'string' ? `"${version}"` : null;
}
