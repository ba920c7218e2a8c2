// Klikklaar: what its sentences do, played by forms and links alone, as each of its people.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepByRule } from '#jobs/keep-by-rule.ts';
import { openReports } from '#jobs/open-reports.ts';
import { tellLate } from '#jobs/tell-late.ts';
import { findsNothing, type PlayedProcedure, playedProcedure, read } from '../../journeys/a-procedure.ts';
import { aVisitor, type Person } from '../../journeys/a-visitor.ts';
import { triesToWriteDown, writesDown } from '../at-the-desk.ts';

let klikklaar: PlayedProcedure;
let chair: Person;
let member: Person;
let employee: Person;
let management: Person;
let appeals: Person;
/** a complaint that got its position */
let answered: string;

beforeAll(async () => {
  klikklaar = await playedProcedure('klikklaar');
  klikklaar.on('2026-06-01');
  chair = await klikklaar.colleague('r.vanzonneveld');
  member = await klikklaar.colleague('i.martina');
  employee = await klikklaar.colleague('l.nguyen');
  management = await klikklaar.colleague('h.bosscher');
  appeals = await klikklaar.colleague('a.okafor');
});
afterAll(() => klikklaar?.house.close());

const mailOf = (name: string) => `${name.toLowerCase().replaceAll(/\W+/g, '')}@burger.example`;
const told = { 'details.products': 'Cursus', 'details.talked': 'unsuitable' };
const by = (name: string) => ({ 'people.0.name': name, 'people.0.email': mailOf(name) });
const seen = async (path: string) => read(await aVisitor(klikklaar.house.app).get(path));

/** Lodged by the form and taken up by the chair. */
async function takenUp(name: string, story: string): Promise<string> {
  const reference = await klikklaar.lodges({ ...told, story, ...by(name) });
  await klikklaar.takes(chair, reference, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
  return reference;
}

/** The employee who dealt with it is named and asked (KLK-14). */
async function asked(reference: string): Promise<void> {
  await klikklaar.takes(chair, reference, 'involvement', { capacity: 'subject', staff: 'l.nguyen' });
  const party = await klikklaar.party(chair, reference, 'L. Nguyen');
  await klikklaar.takes(chair, reference, 'question', { party, question: 'Wat gebeurde er?' });
}

const described = {
  'details.description': 'De les viel uit.',
  'details.view-complainant': 'Niemand liet iets weten.',
  'details.view-employee': 'De docent was ziek.',
  'details.weighing': 'De les is ingehaald.',
  'details.interest': 'none',
};
const position = { explanation: 'Een les viel uit.', judgement: 'De les is ingehaald.', verdict: 'unfounded' };

describe('what anybody reads beforehand', () => {
  test('KLK-01, KLK-02: given the page, then the provider and each member stand there, with function, profession, since when and mail', async () => {
    const page = await seen('/klikklaar/regeling');
    expect(page).toContain('Klikklaar is de dienstverlener.');
    for (const line of [
      'R. van Zonneveld, voorzitter van de klachtencommissie, organisatiedeskundige, sinds 1 februari 2022, voorzitter@klikklaar.example',
      'I. Martina, lid van de klachtencommissie, ICT-specialist, sinds 1 februari 2022, lid@klikklaar.example',
    ])
      expect(page).toContain(line);
  });

  test('KLK-09, KLK-34, KLK-36: given the page, then it says where a complaint and an appeal go, and who chairs the appeal committee', async () => {
    const page = await seen('/klikklaar/regeling');
    for (const line of [
      'naar voorzitter@klikklaar.example. Een brief mag ook, naar Klachtencommissie, Postbus 2, 0000 AB Voorbeeld.',
      'Schrijf een brief aan Voorzitter beroepscommissie, Postbus 22, 0000 AB Voorbeeld',
      'A. Okafor, voorzitter van de beroepscommissie, sinds 1 februari 2022',
    ])
      expect(page).toContain(line);
  });

  test('KLK-11: given the confirmation before anybody handles the complaint, then it comes from the chair', async () => {
    await klikklaar.lodges({ ...told, story: 'De zaal was vol.', ...by('O. Berg') });
    expect((await klikklaar.mailTo(mailOf('O. Berg')))[0]).toContain('De voorzitter van de klachtencommissie van Klikklaar');
  });

  test('KLK-16: given an employee who writes a complaint down, then the weighing of the chair is not asked of that employee', async () => {
    const asked = (await employee.get('/werk/nieuw')).html;
    expect(asked).toContain('details-complaint.products');
    for (const ours of ['weighing', 'view-employee', 'interest']) expect(asked).not.toContain(`details-complaint.${ours}`);
  });

  test('KLK-06, KLK-07, KLK-09: given the front page, then it asks to talk first, whoever would rather not goes straight on, and it names mail and post', async () => {
    const page = await seen('/klikklaar');
    expect(page).toContain('Eerst praten?');
    expect(page).toContain('Liever niet, dien een klacht in');
    expect(page).toContain('Mail naar voorzitter@klikklaar.example');
    // KLK-44: who complains about the one who reads that mail is told where to write instead
    expect(page).toContain('Die mail leest één persoon: voorzitter van de klachtencommissie. Gaat uw klacht over die persoon?');
    expect(page).toContain('Mail dan naar waarnemer@klikklaar.example.');
    expect(page).toContain('Stuur een brief naar Klikklaar, Klachtencommissie, Postbus 2, 0000 AB Voorbeeld.');
  });

  test('KLK-43: given a complaint, then the page and the case name the version of the day on which it was filed', async () => {
    expect(await seen('/klikklaar/regeling')).toContain('Versie 1, geldig sinds 1 februari 2022.');
    const one = await klikklaar.lodges({ ...told, story: 'Het boek kwam niet.', ...by('A. Aa') });
    expect(await klikklaar.case(chair, one)).toContain('Regeling Klikklaar, versie 1');
  });
});

describe('who complains', () => {
  test('KLK-03: given somebody who speaks for the complainant and should get the letters, then the confirmation goes to both, and the rest to the one who was chosen', async () => {
    klikklaar.on('2026-06-02');
    const one = await klikklaar.lodges({
      ...told,
      story: 'De cursus was te kort.',
      who: 'other',
      'people.0.name': 'B. Vos',
      'people.0.email': mailOf('B. Vos'),
      'people.1.name': 'J. Raad',
      'people.1.email': mailOf('J. Raad'),
      'people.1.letters': 'representative',
    });
    for (const name of ['B. Vos', 'J. Raad']) expect((await klikklaar.mailTo(mailOf(name)))[0]).toContain('4 weken');
    await klikklaar.takes(chair, one, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
    expect(await klikklaar.case(chair, one)).toContain('krijgt de brieven in plaats van de klager');
    await klikklaar.takes(chair, one, 'note', { audience: 'complainants', text: 'Wij zoeken het rooster op.' });
    expect((await klikklaar.mailTo(mailOf('J. Raad')))[0]).toContain('Wij zoeken het rooster op.');
    expect((await klikklaar.mailTo(mailOf('B. Vos'))).join()).not.toContain('Wij zoeken het rooster op.');
    // both read it on their own page
    expect(read((await klikklaar.ownPage(mailOf('B. Vos'))).last)).toContain('Wij zoeken het rooster op.');
  });

  test('KLK-03: given somebody who speaks for another without an authority, then the first letter and the own page ask for it with a day, it is owed and told when it did not come, and a note ends that', async () => {
    klikklaar.on('2026-06-02');
    const one = await klikklaar.lodges({
      ...told,
      story: 'Mijn broer kreeg de verkeerde cursus.',
      who: 'other',
      'people.0.name': 'Broer',
      'people.0.email': mailOf('Broer'),
      'people.1.name': 'Zus',
      'people.1.email': mailOf('Zus'),
      'people.1.letters': 'both',
    });
    const [letter = ''] = await klikklaar.mailTo(mailOf('Zus'));
    expect(letter).toContain('Stuur ons uiterlijk dinsdag 16 juni 2026 de machtiging.');
    expect((await klikklaar.mailTo(mailOf('Broer')))[0]).not.toContain('de machtiging');
    const own = await klikklaar.ownPage(mailOf('Zus'));
    expect(read(own.last)).toContain('Stuur ons de machtiging');
    expect(letter).toMatch(/kregen wij de klacht van Broer[\s\S]*Namens wie: Broer/);
    expect(read(own.last)).toContain('De klacht van Broer is ingediend');
    expect(read((await klikklaar.ownPage(mailOf('Broer'))).last)).not.toContain('Stuur ons de machtiging');
    expect(await klikklaar.case(chair, one)).toContain('wie voor de klager spreekt');
    klikklaar.on('2026-06-17');
    expect(await klikklaar.work(chair)).toContain('Kijk of de machtiging er is, en vraag er nog eens om');
    const party = await klikklaar.party(chair, one, 'Zus');
    await klikklaar.takes(chair, one, 'document', { authority: party, words: 'De machtiging zat bij haar brief.' });
    expect(await klikklaar.case(chair, one)).not.toContain('Kijk of de machtiging er is');
  });

  test('KLK-03: given a representative who writes, then the page of thanks names both addresses to which the confirmation goes', async () => {
    const both = { who: 'other', ...by('R. Post'), 'people.1.name': 'S. Vaart', 'people.1.email': mailOf('S. Vaart') };
    const page = await klikklaar.thanked({ ...told, ...both, story: 'De les begon te laat.', 'people.1.letters': 'both' });
    expect(page).toContain(`naar ${mailOf('R. Post')} en ${mailOf('S. Vaart')}.`);
  });

  test('KLK-03: given the own page, when the complainant lets somebody speak and keeps the letters, then that person gets a page and no letters', async () => {
    const one = await takenUp('C. Bos', 'De zaal was koud.');
    const own = await klikklaar.ownPage(mailOf('C. Bos'));
    const speaks = { 'people.0.name': 'D. Tolk', 'people.0.email': mailOf('D. Tolk'), letters: 'complainant' };
    await klikklaar.acts(own, 'involvement', speaks);
    expect((await klikklaar.mailTo(mailOf('D. Tolk')))[0]).toContain('De brieven blijven naar de klager gaan.');
    await klikklaar.takes(chair, one, 'note', { audience: 'complainants', text: 'De verwarming was stuk.' });
    expect((await klikklaar.mailTo(mailOf('D. Tolk'))).join()).not.toContain('De verwarming was stuk.');
    expect((await klikklaar.mailTo(mailOf('C. Bos')))[0]).toContain('De verwarming was stuk.');
  });

  test('KLK-03: given a question to the complainant, then who speaks for them answers it, and never reads a letter with the complainant’s code', async () => {
    const one = await klikklaar.lodges({
      ...told,
      story: 'Het certificaat kwam niet.',
      who: 'other',
      ...by('L. Smid'),
      'people.1.name': 'N. Tolk',
      'people.1.email': mailOf('N. Tolk'),
      'people.1.letters': 'both',
    });
    await klikklaar.takes(chair, one, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
    const party = await klikklaar.party(chair, one, 'L. Smid');
    await klikklaar.takes(chair, one, 'question', { party, question: 'Welk certificaat?' });
    const own = await klikklaar.ownPage(mailOf('N. Tolk'));
    // the page of the case says so too: each letter is for the one who got it
    const page = await klikklaar.case(chair, one);
    for (const name of ['L. Smid', 'N. Tolk']) expect(page).toContain(`Ontvangstbevestiging ook voor ${name} `);
    // one confirmation and one question: those of this person
    expect(new Set(own.last?.html.match(/mijn-klacht\/document\/[\w-]+/g)).size).toBe(2);
    await klikklaar.acts(own, 'answer', { answer: 'Dat van de typecursus.' });
    expect(await klikklaar.case(chair, one)).toContain('Dat van de typecursus.');
  });

  test('KLK-04, KLK-06: given something that was only told, then it cannot be a complaint yet, whoever writes it down; in writing it is', async () => {
    const talk = { channel: 'talk', story: 'Ik bel over de docent.', ...by('E. Kok'), ...told };
    expect(await triesToWriteDown(employee, { ...talk, record: 'complaint' })).toContain('KLK-04');
    const outcome = { 'details-talk.talk-result': 'appointment', 'details-talk.talk-appointment': '2026-06-10' };
    const noted = await writesDown(klikklaar, 'klikklaar', employee, { ...talk, record: 'talk', ...outcome });
    // KLK-06: what came of the talk stands with it, and who noted it finds it again
    for (const said of ['wij maakten een afspraak', 'woensdag 10 juni 2026'])
      expect(await klikklaar.case(employee, noted)).toContain(said);
    expect(read(await chair.get(`/werk/zaken/${noted}/promotion`))).toContain('KLK-04');
    const mail = await writesDown(klikklaar, 'klikklaar', employee, { ...talk, record: 'complaint', channel: 'email' });
    expect(await klikklaar.case(chair, mail)).toContain('Neem een standpunt in');
  });

  test('KLK-20, KLK-21: given a letter with a name below it and no address, then it is written down under that name, the register says that nothing more is known, and it can be closed', async () => {
    const heard = { channel: 'letter', 'people.0.name': 'R. Zonder', story: 'De les viel uit.', ...told };
    expect(await triesToWriteDown(chair, heard)).toContain('kies dan hieronder dat wij alleen de naam weten');
    const one = await writesDown(klikklaar, 'klikklaar', chair, { ...heard, more: 'unreachable' });
    expect(await klikklaar.case(chair, one)).toContain('R. Zonder');
    await klikklaar.takes(chair, one, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
    await klikklaar.takes(chair, one, 'involvement', { capacity: 'subject', staff: 'l.nguyen', engagement: 'employed' });
    const party = await klikklaar.party(chair, one, 'L. Nguyen');
    await klikklaar.takes(chair, one, 'question', { party, question: 'Wat gebeurde er?' });
    await klikklaar.takes(chair, one, 'description', { ...described, 'details.products': 'Cursus' });
    await klikklaar.takes(chair, one, 'conclusion', position);
    await klikklaar.takes(chair, one, 'closure', { manner: 'concluded', lesson: 'Meld uitval.' });
    const row = read(await chair.get('/werk/register'));
    expect(row).toMatch(/R\. Zonder.{0,80}niet bekend/s);
  });

  test('KLK-05, KLK-14: given a freelance teacher without an account here, then that person is asked as every employee is, and reads nothing else', async () => {
    klikklaar.on('2026-06-03');
    const one = await takenUp('F. Mol', 'De docent kwam te laat.');
    const hired = { capacity: 'subject', 'people.0.name': 'G. Ingehuurd', 'people.0.email': 'g.ingehuurd@zelfstandig.example' };
    await klikklaar.takes(chair, one, 'involvement', { ...hired, engagement: 'hired' });
    await klikklaar.takes(chair, one, 'involvement', { capacity: 'subject', staff: 'l.nguyen' });
    const owed = async () => (await klikklaar.case(chair, one)).match(/Vraag [A-Z]\. \w+ om informatie/g)?.length ?? 0;
    for (const name of ['G. Ingehuurd', 'L. Nguyen']) {
      expect(await klikklaar.case(chair, one)).toContain(`Vraag ${name} om informatie`);
      expect(await klikklaar.work(chair)).toContain(`Vraag ${name} om informatie`);
    }
    for (const name of ['G. Ingehuurd', 'L. Nguyen'])
      await klikklaar.takes(chair, one, 'question', {
        party: await klikklaar.party(chair, one, name),
        question: 'Hoe laat begon de les?',
      });
    expect(await owed()).toBe(0);
    const own = await klikklaar.ownPage('g.ingehuurd@zelfstandig.example');
    await klikklaar.acts(own, 'answer', { answer: 'Om tien over negen.' });
    expect(read(own.last)).not.toContain('L. Nguyen');
    // of each person the case says how that person works for us, or that this is missing
    const missing = 'Ontbreekt nog: Hoe werkt deze medewerker voor ons?';
    const before = await klikklaar.case(chair, one);
    expect([before.split(missing).length - 1, before.includes('ingehuurd of in onze opdracht')]).toEqual([1, true]);
    const { html } = await chair.get(`/werk/zaken/${one}`);
    const tell = /href="[^"]*\/(correction\?what=engagement[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') as string;
    await klikklaar.takes(chair, one, tell, { 'engagement.engagement': 'employed' });
    const after = await klikklaar.case(chair, one);
    expect([after.includes(missing), after.includes('in dienst')]).toEqual([false, true]);
  });
});

describe('the chair', () => {
  test('KLK-11: given no confirmation left for two weeks, then the chair is told that it is late', async () => {
    const post = { 'people.0.name': 'H. Post', 'people.0.address': 'Kade 1, 0000 AA Voorbeeld' };
    const one = await klikklaar.lodges({ ...told, story: 'De factuur was dubbel.', ...post });
    klikklaar.on('2026-06-18');
    expect(await klikklaar.case(chair, one)).toContain('1 dag te laat');
    await tellLate(klikklaar.house.workshop);
    expect((await klikklaar.mailTo('r.vanzonneveld@klikklaar.example')).join()).toContain(one);
  });

  test('KLK-13: given the four weeks are over, then more time is refused by its clause', async () => {
    klikklaar.on('2026-06-19');
    const one = await takenUp('I. Laat', 'Het duurde lang.');
    klikklaar.on('2026-07-20');
    const more = { 'until.quick': 'other', until: '2026-08-10', reason: 'Wij zoeken nog.' };
    expect(await klikklaar.cannot(chair, one, 'extension', more)).toContain('KLK-13');
  });

  test('KLK-18, KLK-19: given both sides weighed, then the chair alone takes the position, and not without its reasons', async () => {
    klikklaar.on('2026-07-21');
    const one = await takenUp('J. Smit', 'De les viel uit.');
    answered = one;
    await asked(one);
    await klikklaar.takes(chair, one, 'description', described);
    for (const other of [member, management, employee, appeals])
      expect((await other.get(`/werk/zaken/${one}/conclusion`)).status).not.toBe(200);
    expect(await klikklaar.case(member, one)).not.toContain('Schrijf het antwoord');
    expect(await klikklaar.cannot(chair, one, 'conclusion', { ...position, judgement: '' })).toContain('KLK-19');
    await klikklaar.takes(chair, one, 'conclusion', position);
    expect((await klikklaar.mailTo(mailOf('J. Smit')))[0]).toContain('De les is ingehaald.');
  });

  test('KLK-33, KLK-36: given the position, then the own page asks why one appeals as something needed, and an appeal on paper counts from the day it came in', async () => {
    const own = await klikklaar.ownPage(mailOf('J. Smit'));
    const form = await own.get('/klikklaar/mijn-klacht/appeal');
    const asked = read(form);
    expect(asked).toContain('Ik ben het niet eens met het oordeel ongegrond');
    expect(asked).toContain('Ik ben het niet eens met de voorgestelde oplossing');
    expect(form.html.slice(form.html.indexOf('name="grounds"') - 600, form.html.indexOf('name="grounds"'))).not.toContain(
      'hoeft niet',
    );
    const none = await own.send({ reason: 'De les is niet ingehaald.' });
    expect(none.status).toBe(422);
    expect(read(none)).toContain('De les is niet ingehaald.');
    klikklaar.on('2026-08-03');
    await klikklaar.takes(management, answered, 'appeal', {
      grounds: 'unfounded',
      reason: 'De les is niet ingehaald.',
      at: '2026-07-30',
    });
    expect((await klikklaar.mailTo(mailOf('J. Smit')))[0]).toContain('24 september 2026');
    expect(await klikklaar.work(appeals)).toContain('Neem het beroep in behandeling');
  });

  test('KLK-33: given a founded verdict, then the own page and the letter name the solution as the only reason for an appeal, and on paper the other is refused', async () => {
    const one = await takenUp('G. Gelijk', 'De les viel weer uit.');
    await asked(one);
    await klikklaar.takes(chair, one, 'description', described);
    await klikklaar.takes(chair, one, 'conclusion', { ...position, verdict: 'founded' });
    expect((await klikklaar.mailTo(mailOf('G. Gelijk')))[0]).not.toContain('oordeel ongegrond');
    const shown = read(await (await klikklaar.ownPage(mailOf('G. Gelijk'))).get('/klikklaar/mijn-klacht/appeal'));
    expect(shown).toContain('Ik ben het niet eens met de voorgestelde oplossing');
    expect(shown).not.toContain('Ik ben het niet eens met het oordeel ongegrond');
    await appeals.get('/werk/beroep');
    const paper = { reference: one, name: 'G. Gelijk', grounds: 'unfounded', reason: 'Ik wil iets anders.' };
    const refused = await appeals.send(paper, (form) => form.includes('action="/werk/beroep"'));
    expect([refused.status, read(refused)]).toEqual([
      422,
      expect.stringContaining('Deze reden past niet bij wat in deze zaak is geoordeeld.'),
    ]);
  });

  test('KLK-17, KLK-34: given advice that is asked of a role alone, then the page says that a colleague is to be named, and why', async () => {
    const one = await takenUp('O. Overleg', 'Ik wil mijn geld terug.');
    expect(read(await chair.get(`/werk/zaken/${one}/consultation`))).not.toContain('Een rol is genoeg');
    const refused = await klikklaar.cannot(chair, one, 'consultation', { role: 'management', advice: 'Betaal het.' });
    expect(refused).toContain('Kies met welke collega u overlegde: wie nu adviseert, beslist later niet over een beroep.');
    expect(refused).toContain('KLK-34');
    await klikklaar.takes(chair, one, 'consultation', { role: 'management', staff: 'h.bosscher', advice: 'Betaal het.' });
  });

  test('KLK-36, KLK-34: given a letter to the chair of the appeal committee, then that chair enters it by reference and name, sees the case from then on, and no other', async () => {
    klikklaar.on('2026-08-10');
    const one = await takenUp('K. Brief', 'De toets was te moeilijk.');
    const paper = {
      reference: one,
      name: 'Mevrouw K. Brief',
      at: '2026-08-12',
      grounds: 'unfounded',
      reason: 'Ik ben het oneens.',
    };
    const enters = async (filled: Record<string, string>) => {
      await appeals.get('/werk/beroep');
      return appeals.send(filled, (form) => form.includes('action="/werk/beroep"'));
    };
    klikklaar.on('2026-08-14');
    // nothing was answered yet: refused by its clause, and what was typed stays
    const early = await enters(paper);
    expect([early.status, read(early)]).toEqual([422, expect.stringContaining('KLK-33')]);
    expect(early.html).toContain('Ik ben het oneens.');
    await asked(one);
    await klikklaar.takes(chair, one, 'description', described);
    await klikklaar.takes(chair, one, 'conclusion', position);
    klikklaar.on('2026-08-20');
    const later = { ...paper, at: '2026-08-18' };
    // a name that is not in the case, and a case that is not there, look the same
    const wrong = [await enters({ ...later, name: 'K. Anders' }), await enters({ ...later, reference: 'KLIK-2026-99999' })];
    const told = wrong.map((page) => /Wij vinden geen zaak[^.]*\./.exec(read(page))?.[0]);
    expect(told[0]).toBeDefined();
    expect(told[0]).toBe(told[1]);
    expect(read(await enters({ ...later, grounds: '' }))).toContain('Vul dit in.');
    await findsNothing(appeals, one, 'De toets was te moeilijk.', 'other');
    const entered = await enters(later);
    expect(entered.path).toContain(`/werk/zaken/${one}`);
    await klikklaar.house.mails('klikklaar');
    // eight weeks from the day on which the letter came in
    expect((await klikklaar.mailTo(mailOf('K. Brief')))[0]).toContain('13 oktober 2026');
    expect(await klikklaar.case(appeals, one)).toContain('Ik ben het oneens.');
    await klikklaar.takes(appeals, one, 'assignment', { staff: 'a.okafor', notInvolved: 'yes' });
    // nobody else has this page: whoever sees every case enters it in the case
    for (const other of [chair, management, employee]) expect((await other.get('/werk/beroep')).status).toBe(403);
  });

  test('KLK-31, KLK-39: given appeals a year later, then a ruling holds the file where it leaves something to carry out, until that is recorded, and no other does', async () => {
    klikklaar.on('2026-09-01');
    const appealed = async (name: string, ruling: Record<string, string>) => {
      const one = await takenUp(name, `De klacht van ${name}.`);
      await asked(one);
      await klikklaar.takes(chair, one, 'description', described);
      await klikklaar.takes(chair, one, 'conclusion', position);
      await klikklaar.acts(await klikklaar.ownPage(mailOf(name)), 'appeal', { grounds: 'unfounded', reason: 'Nee.' });
      await klikklaar.takes(appeals, one, 'assignment', { staff: 'a.okafor', notInvolved: 'yes' });
      await klikklaar.takes(appeals, one, 'ruling', { reasoning: 'Daarom.', ...ruling });
      return one;
    };
    const duty = 'Voer uit wat de beroepscommissie besliste';
    const nothing = await appealed('A. Niets', { verdicts: 'rejected' });
    expect(await klikklaar.work(management)).not.toContain(duty);
    const promised = await appealed('B. Toezegging', { verdicts: 'rejected', consequences: 'U krijgt het boek alsnog.' });
    const upheld = await appealed('C. Gelijk', { verdicts: 'upheld' });
    expect(await klikklaar.work(management)).toContain(`${duty} (2)`);
    klikklaar.on('2027-09-02');
    const kept = async () => {
      await keepByRule(klikklaar.house.workshop, new AbortController().signal);
      const pages = await Promise.all([nothing, promised, upheld].map((one) => klikklaar.case(management, one)));
      return pages.map((page) => page.includes('De klacht van'));
    };
    expect(await kept()).toEqual([false, true, true]);
    expect(await klikklaar.case(management, upheld)).toContain('Een uitspraak is nog niet uitgevoerd');
    await klikklaar.takes(management, upheld, 'execution', { done: 'De les is ingehaald.' });
    expect(await kept()).toEqual([false, true, false]);
  });

  test('KLK-35: given a year with complaints, when the chair sends the overview of the quality, then the chair of the appeal committee reads it', async () => {
    klikklaar.on('2027-01-04');
    await openReports(klikklaar.house.workshop);
    const list = await chair.get('/werk/rapporten');
    const path = /href="(\/werk\/rapporten\/[^"]+)"[^>]*>\s*Hoe wij klachten/.exec(list.html)?.[1] ?? list.html;
    await chair.get(path);
    await chair.send({}, (form) => form.includes('Tel en maak'));
    await chair.send({ analysis: 'Lessen vallen te vaak uit.' }, (form) => form.includes('name="analysis"'));
    expect((await appeals.get(path)).status).toBe(404);
    await chair.get(path);
    await chair.send({}, (form) => form.includes('Verstuur het rapport'));
    expect(read(await appeals.get(path))).toContain('Lessen vallen te vaak uit.');
  });

  test('KLK-36: given a letter of appeal that came in this morning, when it is entered with that day and no hour, then it came in now, and not at noon', async () => {
    klikklaar.on('2027-02-01', '08:30');
    const one = await takenUp('L. Vroeg', 'De docent was er niet.');
    await asked(one);
    await klikklaar.takes(chair, one, 'description', described);
    await klikklaar.takes(chair, one, 'conclusion', position);
    klikklaar.on('2027-02-01', '09:00');
    await appeals.get('/werk/beroep');
    const letter = { reference: one, name: 'L. Vroeg', at: '2027-02-01', grounds: 'unfounded', reason: 'Ik ben het oneens.' };
    const entered = await appeals.send(letter, (form) => form.includes('action="/werk/beroep"'));
    expect(entered.path, read(entered)).toContain(`/werk/zaken/${one}`);
  });
});
