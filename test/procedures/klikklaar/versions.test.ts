// KLK-43: a new version of the procedure, as those who complain and those who handle meet it.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { policiesFolder } from '#store/policies-folder.ts';
import { playedProcedure, read } from '../../journeys/a-procedure.ts';
import { aVisitor } from '../../journeys/a-visitor.ts';

const folder = await mkdtemp(join(tmpdir(), 'gehoord-versions-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The procedure as it is, beside a second version from 1 September 2026 that takes three weeks. */
async function withSecondVersion(): Promise<void> {
  const from = policiesFolder();
  await Promise.all(['laws', 'calendars', 'house'].map((one) => cp(join(from, one), join(folder, one), { recursive: true })));
  const own = join(folder, 'klikklaar');
  await cp(join(from, 'klikklaar'), own, { recursive: true });
  await mkdir(join(own, 'v1'));
  for (const part of ['policy.yaml', 'letters']) await cp(join(own, part), join(own, 'v1', part), { recursive: true });
  const text = await readFile(join(own, 'policy.yaml'), 'utf8');
  const decide = text.indexOf('- id: decide');
  const second =
    text
      .slice(0, decide)
      .replace(/^version: 1$/m, 'version: 2')
      .replace(/^in-force: .*$/m, 'in-force: 2026-09-01') + text.slice(decide).replace('within: 4 weeks', 'within: 3 weeks');
  await writeFile(join(own, 'policy.yaml'), second);
}

test('KLK-43: given a second version, then a complaint of the day before keeps the first with its term, and one of that day gets the second', async () => {
  await withSecondVersion();
  const klikklaar = await playedProcedure('klikklaar', folder);
  try {
    const chair = await klikklaar.colleague('r.vanzonneveld');
    const told = { 'details.products': 'Cursus', 'details.talked': 'unsuitable', story: 'Het boek kwam niet.' };
    const lodges = (name: string) =>
      klikklaar.lodges({ ...told, 'people.0.name': name, 'people.0.email': `${name.toLowerCase()}@burger.example` });
    const rules = async () => read(await aVisitor(klikklaar.house.app).get('/klikklaar/regeling'));
    klikklaar.on('2026-08-31');
    expect(await rules()).toContain('Versie 1, geldig sinds 1 februari 2022.');
    const before = await lodges('Aalders');
    klikklaar.on('2026-09-01');
    expect(await rules()).toContain('Versie 2, geldig sinds 1 september 2026.');
    const after = await lodges('Bakker');
    // the old one as it was promised, the new one by the new text
    expect(await klikklaar.case(chair, before)).toMatch(/28 sep.*Regeling Klikklaar, versie 1/);
    expect(await klikklaar.case(chair, after)).toMatch(/22 sep.*Regeling Klikklaar, versie 2/);
    await klikklaar.takes(chair, before, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
    expect(await klikklaar.case(chair, before)).toContain('Regeling Klikklaar, versie 1');
  } finally {
    await klikklaar.house.close();
  }
});
