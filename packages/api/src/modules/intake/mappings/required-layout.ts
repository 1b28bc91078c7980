import { Refusal } from '@tillback/rules/errors/refusal';
import {
  type ImportKind,
  mistakesOfRecordMapping,
  type RecordKind,
  type RecordMapping,
} from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { recordMapping } from '@tillback/rules/validation/record-mapping';
import { salesMapping } from '@tillback/rules/validation/sales-mapping';
import type { Reader } from '../../../pipeline/unit.ts';
import { mappedRecords } from '../presets/mapped-records.ts';
import { mappedSales } from '../presets/mapped-sales.ts';
import type { RowLayout } from '../presets/preset.ts';
import { presetNamed, presetNames } from '../presets/registry.ts';

/** How a file is to be read, as whoever sent it says: exactly one of the two. */
export interface NamedLayout {
  readonly preset?: string | undefined;
  /** The name of a saved mapping, or a mapping itself. */
  readonly mapping?: string | SalesMapping | RecordMapping | undefined;
}

export interface FileLayout {
  readonly preset: RowLayout;
  readonly mapping: SalesMapping | RecordMapping | null;
  /** Where such files come from; null where only whoever sent it can say. */
  readonly source: string | null;
}

/** @throws {Refusal} `invalid_input` where there is no such preset or mapping, or where it is not said which */
export async function requiredLayout(reader: Reader, { kind, preset, mapping }: KindAndLayout): Promise<FileLayout> {
  if (kind !== 'sales') return recordsLayout(reader, kind, mapping);
  if (preset !== undefined && mapping !== undefined) {
    throw wrongLayout('mapping', 'Send either a preset or a mapping.');
  }
  if (mapping === undefined) return presetLayout(preset);
  if (typeof mapping === 'string') return savedLayout(reader, mapping);
  const sales = salesMapping.safeParse(mapping);
  if (!sales.success) throw wrongLayout('mapping', 'This is no mapping of sales.');
  return { preset: mappedSales(sales.data), mapping, source: null };
}

interface KindAndLayout extends NamedLayout {
  readonly kind: ImportKind;
}

/** Which products or customers a file holds, only a mapping says; where it comes from makes no difference. */
async function recordsLayout(reader: Reader, kind: RecordKind, sent: NamedLayout['mapping']): Promise<FileLayout> {
  const saved = typeof sent === 'string' ? (await savedMapping(reader, kind, sent)).mapping : sent;
  const mapping = requiredRecordMapping(kind, saved);
  return { preset: mappedRecords(kind, mapping), mapping, source: kind };
}

/** @throws {Refusal} `invalid_input` for what is no mapping of this kind */
export function requiredRecordMapping(kind: RecordKind, sent: unknown): RecordMapping {
  const parsed = recordMapping.safeParse(sent);
  if (!parsed.success)
    throw wrongLayout('mapping', `Send a mapping as JSON: which column holds which field of ${kind}.`);
  const mapping = parsed.data as RecordMapping;
  const [mistake] = mistakesOfRecordMapping(kind, mapping);
  if (mistake) throw wrongLayout('mapping', `${mistake.field}: ${mistake.message}`);
  return mapping;
}

function presetLayout(name: string | undefined): FileLayout {
  const preset = presetNamed(name ?? '');
  if (!preset) throw wrongLayout('preset', `One of: ${presetNames.join(', ')}; or send a mapping.`);
  return { preset, mapping: null, source: preset.name };
}

async function savedLayout(reader: Reader, name: string): Promise<FileLayout> {
  const { mapping, source } = await savedMapping(reader, 'sales', name);
  return { preset: mappedSales(mapping as SalesMapping), mapping, source };
}

async function savedMapping({ db }: Reader, kind: ImportKind, name: string) {
  const saved = await db
    .selectFrom('intake_mappings')
    .select(['mapping', 'source'])
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!saved) throw wrongLayout('mapping', 'There is no saved mapping of this name.');
  return saved;
}

function wrongLayout(field: 'preset' | 'mapping', message: string): Refusal {
  return new Refusal('invalid_input', 'It is not clear how the file is to be read.', {
    errors: { [field]: [message] },
  });
}
