// A procedure that lets a role be asked as such: on the page, and for who rules later (docs/decisions/0115).
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { policiesFolder } from '#store/policies-folder.ts';
import { type PlayedProcedure, playedProcedure, read } from '../journeys/a-procedure.ts';

const folder = await mkdtemp(join(tmpdir(), 'gehoord-asked-'));
let played: PlayedProcedure | undefined;
afterAll(async () => {
  await played?.house.close();
  await rm(folder, { recursive: true, force: true });
});

test('KLK-17, KLK-34: given a role that may be asked as such, then the page says that it is enough, and the consultation stands there by its role', async () => {
  await cp(policiesFolder(), folder, { recursive: true });
  const file = join(folder, 'klikklaar', 'policy.yaml');
  const text = await readFile(file, 'utf8');
  const asked = text.replace('sees: all\n    deputy: member', 'sees: all\n    asked-as-role: true\n    deputy: member');
  expect(asked).not.toBe(text);
  await writeFile(file, asked);
  played = await playedProcedure('klikklaar', folder);
  played.on('2026-06-01');
  const chair = await played.colleague('r.vanzonneveld');
  const one = await played.lodges({
    ...{ 'details.products': 'Cursus', 'details.talked': 'unsuitable', story: 'Ik wil mijn geld terug.' },
    ...{ 'people.0.name': 'O. Overleg', 'people.0.email': 'overleg@burger.example' },
  });
  await played.takes(chair, one, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
  const form = read(await chair.get(`/werk/zaken/${one}/consultation`));
  expect(form).toContain('Een rol is genoeg bij: directie. Dan beslist niemand met die rol mee.');
  expect(await played.cannot(chair, one, 'consultation', { role: 'member', advice: 'Betaal.' })).toContain(
    'Kies met welke collega',
  );
  await played.takes(chair, one, 'consultation', { role: 'management', advice: 'Betaal.' });
  expect(await played.case(chair, one)).toContain('Overleg met directie');
});
