/** Every sentence of the published texts is made true by a clause, by a letter where one belongs, and by a test that names it. */
import { expect, test } from 'vitest';
import { traceProject, traceTable } from '../src/cli/policy/trace.ts';

const { rows, faults } = await traceProject();

test('no sentence is without what it needs', () => {
  expect(faults).toEqual([]);
  expect(rows.length).toBeGreaterThan(170);
  expect(rows.filter((row) => row.missing.length > 0)).toEqual([]);
});

test('docs/reference/trace.md tells the trace as it is: `vitest run test/trace.test.ts -u` writes it anew', async () => {
  await expect(page()).toMatchFileSnapshot('../docs/reference/trace.md');
});

function page(): string {
  return `# The trace

Each sentence of the five published texts, and of the law around them, beside the clauses, letters and tests that make it true. Made by
\`bin/gehoord policy trace\`; the wording is ours, and the organisations have nothing to do with this software.

${traceTable(rows)}
`;
}
