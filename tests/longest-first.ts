import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first. What is not here stands between: hundreds of files of a second or less, which fill up every core to the end. */
const longest = [
  'tests/pages/every-page-of-an-operator.test.ts',
  'tests/pages/every-page-of-others.test.ts',
  'tests/recovery/starting.test.ts',
  'tests/journeys/importing.test.ts',
  'tests/recovery/killed-server.test.ts',
];

/** Then project by project, since a worker that goes on with the same one has its code already. */
const projects = ['pages', 'journeys', 'cli', 'embedded-postgres', 'api', 'server', 'web', 'rules', 'benchmarks'];

/**
 * A clone knows no durations of an earlier run, and by itself vitest would then begin with the largest files: those that
 * walk every page are small, would come last, and all other cores would wait for them.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is the sequencer's own
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId, project }: TestSpecification): number {
  const byLength = longest.findIndex((file) => moduleId.endsWith(file));
  return byLength >= 0 ? byLength : longest.length + projects.indexOf(project.name);
}
