/** In which order test files run: one that takes minutes and comes last lets the other workers stand idle. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes half a minute or more, longest first; seen from the size of a file, as Vitest guesses, they would come anywhere. */
export const LONG: readonly string[] = [
  'test/bootstrap.test.ts',
  'test/journeys/look.test.ts',
  'test/journeys/staff-administration.test.ts',
  'test/journeys/public.test.ts',
  'test/journeys/staff-desk.test.ts',
  'test/journeys/staff-journey.test.ts',
  'test/store-commands.test.ts',
  'test/start-of-a-newer-version.test.ts',
  'test/journeys/organising-in-sight.test.ts',
  'test/journeys/staff-reports.test.ts',
  'test/journeys/staff-policy.test.ts',
  'test/journeys/staff-access.test.ts',
  'test/journeys/improvement.test.ts',
  'test/journeys/procedure-klikklaar.test.ts',
  'test/journeys/procedure-cak.test.ts',
  'test/journeys/staff-own-access.test.ts',
  'test/journeys/browser.test.ts',
  'src/store/migrate.test.ts',
  'test/journeys/procedure-kika.test.ts',
  'test/procedures/ccv/played.test.ts',
  'test/procedures/cak/played.test.ts',
  'test/journeys/staff-steps.test.ts',
  'test/journeys/every-link.test.ts',
  'src/store/journal/verify.test.ts',
  'test/journeys/staff-keeping.test.ts',
  'test/journeys/by-ear-and-keyboard.test.ts',
  'test/journeys/staff-live.test.ts',
  'test/journeys/staff-procedures.test.ts',
  'src/core/case/case.property.test.ts',
];

/** The house before the core, whose files are all short but one; in both the long ones first, then as Vitest does: by the last run, or by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = (file: TestSpecification) => {
      const at = LONG.findIndex((name) => file.moduleId.endsWith(`/${name}`));
      return at === -1 ? LONG.length : at;
    };
    const inCore = (file: TestSpecification) => Number(file.project.name === 'core');
    return (await super.sort(files)).sort((a, b) => inCore(a) - inCore(b) || place(a) - place(b));
  }
}
