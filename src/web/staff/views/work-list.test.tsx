/** @jsxImportSource #web/jsx */
/** What the work list offers for the lines that stand on it. */
import { expect, test } from 'vitest';
import { staffFrame } from '../../gallery/sample.ts';
import { type WorkItem, WorkListPage } from './work-list.tsx';

const report: WorkItem = {
  href: '/x',
  what: 'Maak het rapport',
  subject: 'Kwartaalrapport',
  reference: 'Rapport 1',
  owner: 'kwaliteitsmedewerker',
  ownedBy: 'role',
};

function shown(...items: readonly WorkItem[]): string {
  const says = { bar: 'x', chooseAll: 'x', chooseNone: 'x', chosen: 'x', choose: String };
  const choosing = { actions: [{ action: '/give', text: 'Geef ze weg' }], back: '/werk', says };
  return String(
    <WorkListPage
      {...{ frame: staffFrame({ styles: '/x.css' }), today: '2026-11-30', heading: 'Mijn werk', choosing }}
      counts={{ late: items.length, today: 0, week: 0, later: 0 }}
      groups={[{ kind: 'late', items }]}
    />,
  );
}

test('what a role owes and nobody has, stands there with that role', () => {
  expect(shown(report).replaceAll(/<[^>]+>/g, '')).toContain('rol: kwaliteitsmedewerker');
});

test('given who may give cases away, when no line is a case, then there is nothing to give away; with one case there is', () => {
  expect(shown(report)).toContain('Kwartaalrapport');
  expect(shown(report)).not.toContain('Geef ze weg');
  expect(shown(report, { ...report, isCase: true, reference: 'K-2026-00001' })).toContain('Geef ze weg');
});
