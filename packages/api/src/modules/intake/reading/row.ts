export const rowProblems = ['too_few_columns', 'too_many_columns', 'field_too_long'] as const;

/** What keeps a row from being interpreted at all. */
export type RowProblem = (typeof rowProblems)[number];

export interface Row {
  /** 1-based, among the file's rows of data: neither the header nor empty lines are counted */
  readonly rowNumber: number;
  /** trimmed, one for each column of the preset, in the preset's order; empty where the row had none */
  readonly fields: string[];
  readonly problem: RowProblem | null;
  /** the row's place in its invoice where the file says so, as our own file of refused rows does */
  readonly givenPlace: number | null;
}

export interface RowChunk {
  readonly rows: Row[];
  /** how much of the file, as received, was read to get here */
  readonly bytesRead: number;
}

/** `null` means without a limit. */
export interface ReadingLimits {
  /** as received, so compressed where the file is */
  readonly maxBytes: number | null;
  readonly maxUnpackedBytes: number | null;
  /** how many times its compressed size a large file may unpack to; 200 unless told */
  readonly maxRatio?: number | null;
}
