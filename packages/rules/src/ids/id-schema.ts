import * as z from 'zod';
import { mustBe } from '../validation/messages.ts';
import { fromPublicId, type IdKind, idPrefixes, publicIdPattern } from './ids.ts';

/** A public id of a kind, as it is sent: still text. */
export function publicIdOf(kind: IdKind): z.ZodString {
  const example = `${idPrefixes[kind]}_01h455vb4pex5vsknk084sn02q`;
  return z
    .string({ error: mustBe('text') })
    .regex(publicIdPattern(kind), { error: `This is not an id like ${example}.` })
    .meta({ examples: [example] });
}

/** A public id of a kind in, the stored UUID out. */
export function idOf(kind: IdKind): z.ZodPipe<z.ZodString, z.ZodTransform<string, string>> {
  return publicIdOf(kind).transform((text) => fromPublicId(kind, text) ?? z.NEVER);
}
