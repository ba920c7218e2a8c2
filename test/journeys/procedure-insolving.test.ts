// Insolving's procedure, sentence by sentence, as each of its people lives it: from the own service provider to the office meeting.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findsNothing, type PlayedProcedure, playedProcedure, read } from './a-procedure.ts';
import { lookAt } from './a-procedure-in-sight.ts';
import type { Person } from './a-visitor.ts';
import { openBrowser } from './browser.ts';

let insolving: PlayedProcedure;
let browser: Browser;
let director: Person;
let provider: Person;
let reference: string;
const WORDS = 'Niemand legt mij de rekening van april uit.';
const CLIENT = 'k.deboer@client.example';
const PROVIDER = 'y.blankestijn@insolving.example';

beforeAll(async () => {
  [insolving, browser] = await Promise.all([playedProcedure('insolving'), openBrowser()]);
  insolving.on('2026-06-01');
  [director, provider] = await Promise.all([insolving.colleague('q.zwanenburg'), insolving.colleague('y.blankestijn')]);
});
afterAll(async () => {
  await browser?.close();
  await insolving?.house.close();
});

/** Writes down what somebody told a colleague; answers the page that follows. */
async function writesDown(who: Person, told: Readonly<Record<string, string>>): Promise<string> {
  await who.get('/werk/nieuw');
  await who.send({ channel: 'talk', ...told }, (form) => form.includes('name="story"'));
  await insolving.house.mails('insolving');
  return read(who.last);
}
const numberIn = (page: string) => /INS-2026-\d{5}/.exec(page)?.[0] as string;

describe('a complaint about the director, which is not solved', () => {
  test('INS-03, INS-09, INS-20: the deputy does all of it, decides in writing, and the director finds no trace', async () => {
    insolving.on('2026-05-20');
    const deputy = await insolving.colleague('x.haddad');
    const words = 'De directeur belde mij midden in de nacht.';
    const email = 'r.hofman@client.example';
    const about = await insolving.lodges({ story: words, 'people.0.name': 'R. Hofman', 'people.0.email': email });
    // the client did not say so: the director steps out, and the deputy has it
    await insolving.shutsOut(director, about, 'q.zwanenburg');
    await findsNothing(director, about, words);
    expect((await insolving.mailTo('q.zwanenburg@insolving.example'))[0]).toContain('Er is nog geen oordeel.');
    await insolving.takes(deputy, about, 'assignment', { staff: 'x.haddad' });
    expect(await insolving.work(deputy)).not.toContain('Overleg met de klachtencoördinator');
    const form = {
      matter: 'Dossier 9',
      client: 'R. Hofman',
      'nature-of-it': 'Een telefoontje in de nacht.',
      actions: 'Excuses.',
    };
    await insolving.takes(deputy, about, 'description', {
      ...Object.fromEntries(Object.entries(form).map(([id, text]) => [`details.${id}`, text])),
    });
    const decision = {
      explanation: 'De directeur belde om twee uur.',
      judgement: 'Dat had niet gemogen.',
      verdict: 'not-satisfied',
    };
    await insolving.takes(deputy, about, 'conclusion', decision);
    const [mail] = await insolving.mailTo(email);
    for (const said of [decision.explanation, decision.judgement]) expect(mail).toContain(said);
    expect(await insolving.cannot(deputy, about, 'signature', { signature: 'coordinator' })).toContain('INS-26');
    await insolving.takes(deputy, about, 'classification', { 'classes.manner': 'manner:b', 'classes.nature': ['nature:i'] });
    await insolving.takes(deputy, about, 'closure', { manner: 'concluded', lesson: 'Alleen overdag bellen.' });
    await findsNothing(director, about, words);
  });
});

describe('a complaint that the own service provider solves', () => {
  test('INS-01, INS-02, INS-46: the front page asks to talk first, and leads to the form and to an idea as well', async () => {
    const client = await insolving.somebody();
    const front = read(await client.get('/insolving'));
    for (const said of ['Praat eerst met uw eigen dienstverlener', 'Liever niet, dien een klacht in', 'Klacht of iets anders?'])
      expect(front).toContain(said);
    await lookAt(browser, insolving, client, '/insolving');
    expect(read(await client.get('/insolving/wegwijzer'))).toContain('Ik heb een idee om iets te verbeteren');
  });

  test('INS-31, INS-32: the client hears at once that it is being handled, and by which day there is a response', async () => {
    insolving.on('2026-06-01');
    reference = await insolving.inChromium.lodges({
      ...{ story: WORDS, wish: 'Een uitleg.', subject: 'financial' },
      ...{ 'people.0.name': 'K. de Boer', 'people.0.email': CLIENT, 'people.0.phone': '06 - 00 00 00 00' },
    });
    const [mail] = await insolving.mailTo(CLIENT);
    expect(mail).toContain('Uw klacht is in behandeling.');
    expect(mail).toContain('U krijgt uiterlijk maandag 8 juni 2026 een reactie van ons.');
  });

  test('INS-46: nobody can refuse it, for there is no ground to do so', async () => {
    const refused = await director.get(`/werk/zaken/${reference}/refusal`);
    expect(refused.status).toBe(409);
    expect(read(refused)).toContain('Deze regeling kent deze stap niet. Bent u ergens niet tevreden over?');
    for (const said of ['INS-46', 'Er is geen grond om een klacht te weigeren.']) expect(read(refused)).toContain(said);
    expect(read(refused)).not.toContain('fase');
    expect(await insolving.case(director, reference)).not.toContain('Neem niet in behandeling');
  });

  test('INS-16, INS-28: the provider concerned is told at once by letter, and handles it; another provider finds nothing', async () => {
    await findsNothing(provider, reference, WORDS);
    await insolving.takes(director, reference, 'involvement', { capacity: 'subject', staff: 'y.blankestijn' });
    const [told] = await insolving.mailTo(PROVIDER);
    expect(told).toContain('Er is nog geen oordeel.');
    expect(told).not.toContain('K. de Boer');
    // told, but not given the work yet: still nothing in the house itself
    await findsNothing(provider, reference, WORDS);
    const page = read(await director.get(`/werk/zaken/${reference}/assignment`));
    expect(page).not.toContain('niet betrokken');
    await insolving.takes(director, reference, 'assignment', { staff: 'y.blankestijn' });
    for (const owed of ['Overleg met de klachtencoördinator', 'Neem direct contact op'])
      expect(await insolving.work(provider)).toContain(owed);
    await findsNothing(await insolving.colleague('u.mensah'), reference, WORDS);
  });

  test('INS-17, INS-30: no proposal before the coordinator was consulted; the page has that role chosen already', async () => {
    const solution = 'U krijgt een nieuwe rekening, met uitleg.';
    expect(await insolving.cannot(provider, reference, 'proposal', { solution })).toContain('INS-30');
    await insolving.takes(provider, reference, 'consultation', { staff: 'q.zwanenburg', advice: 'Eerst bellen.' });
    expect(await insolving.case(provider, reference)).toContain('Overleg met Q. Zwanenburg, klachtencoördinator (directeur)');
    expect(await insolving.work(provider)).not.toContain('Overleg met de klachtencoördinator');
  });

  test('INS-33: what cannot be solved at once gets a day of its own, told in a letter, and watched', async () => {
    await insolving.takes(provider, reference, 'promise', { promised: '2026-06-12', what: 'Ik laat alles narekenen.' });
    const [mail] = await insolving.mailTo(CLIENT);
    expect(mail).toContain('Wij komen uiterlijk vrijdag 12 juni 2026 bij u terug.');
    expect(mail).toContain('Ik laat alles narekenen.');
    expect(read((await insolving.ownPage(CLIENT)).last)).toContain('vrijdag 12 juni 2026');
    insolving.on('2026-06-13');
    expect(await insolving.case(director, reference)).toContain('Kom terug op de klacht zoals beloofd');
    expect(await insolving.work(director)).toContain('te laat');
  });

  test('INS-04, INS-05: a proposal, and a client who says that it is solved', async () => {
    await insolving.takes(provider, reference, 'proposal', { solution: 'U krijgt een nieuwe rekening, met uitleg.' });
    expect((await insolving.mailTo(CLIENT))[0]).toContain('of naar zijn plaatsvervanger als het over de directeur gaat');
    // a client who does not answer is not forgotten: finding a solution stays owed until there is one
    for (const days of ['2026-06-13', '2026-06-20']) {
      insolving.on(days);
      expect(await insolving.work(provider)).toContain('Zoek samen met K. de Boer een oplossing');
    }
    insolving.on('2026-06-13');
    const own = await insolving.inChromium.ownPage(CLIENT);
    await insolving.acts(own, 'acceptance', { 'yes.satisfied': 'yes' });
    expect(await insolving.work(provider)).not.toContain('Zoek samen met K. de Boer een oplossing');
  });

  test('INS-11, INS-29, INS-35, INS-36: the form goes over only when matter, client, nature and actions stand in it', async () => {
    const over = { summary: 'Opgelost met een nieuwe rekening.' };
    expect(await insolving.cannot(provider, reference, 'handover', over)).toContain('Vul eerst zaak, cliënt, aard en acties in.');
    await insolving.takes(provider, reference, 'description', { 'details.matter': 'Dossier 12' });
    expect(await insolving.case(director, reference)).toContain(
      'Ontbreekt nog: cliënt, wat er aan de hand is en wat wij deden of gaan doen Vul in',
    );
    expect(await insolving.cannot(provider, reference, 'handover', over)).toContain('Leg eerst vast: Cliënt.');
    await lookAt(browser, insolving, provider, `/werk/zaken/${reference}/description`);
    const form = { client: 'K. de Boer', 'nature-of-it': 'Geen uitleg bij de rekening.', actions: 'Narekenen en uitleggen.' };
    await insolving.takes(provider, reference, 'description', {
      ...Object.fromEntries(Object.entries(form).map(([id, text]) => [`details.${id}`, text])),
    });
    expect(await insolving.case(director, reference)).toContain('Compleet');
    await provider.get(`/werk/zaken/${reference}/handover`);
    const left = await provider.send(over, (one) => one.includes('name="seen"'));
    expect(read(left)).toContain('Vastgelegd. De zaak staat niet meer bij u.');
    expect(await insolving.work(director)).toContain('Bevestig dat u de klacht overneemt');
    // from here the provider is only the one it is about
    await findsNothing(provider, reference, WORDS);
    await insolving.takes(director, reference, 'takeover');
  });

  test('INS-22 to INS-26: classified A or B and in several of I to IV, then signed by both; closing waits for all of it', async () => {
    const closing = {
      manner: 'satisfied',
      solution: 'U krijgt een nieuwe rekening, met uitleg.',
      lesson: 'Leg de rekening meteen uit.',
    };
    expect(await insolving.cannot(director, reference, 'closure', closing)).toContain('INS-25');
    const classes = { 'classes.manner': 'manner:b', 'classes.nature': ['nature:i', 'nature:iii'] };
    await insolving.takes(director, reference, 'classification', classes);
    expect(await insolving.cannot(director, reference, 'closure', closing)).toContain('INS-26');
    // whom it is about is asked to sign once all of it stands on the form, on the page where that is done
    expect((await insolving.mailTo(PROVIDER))[0]).toContain('Ga naar uw eigen pagina en kies Teken.');
    const signs = await insolving.inChromium.ownPage(PROVIDER);
    // what is signed stands there, as it is filled in: the form, and the solution
    const signed = [
      ...[
        `Nummer ${reference}`,
        'Soort klacht',
        'Van wie K. de Boer',
        `Wat er is gezegd ${WORDS}`,
        'Dienstverlener Y. Blankestijn',
      ],
      ...['Zaak Dossier 12 Cliënt K. de Boer Aard Geen uitleg bij de rekening.', 'Klasse I. werkwijze of bejegening'],
      ...['B. schriftelijk', 'Wat wij deden Narekenen en uitleggen.', 'Oplossing U krijgt een nieuwe rekening, met uitleg.'],
    ];
    for (const page of ['/insolving/mijn-klacht', '/insolving/mijn-klacht/signature'])
      for (const said of ['Hiervoor tekent u als de betrokken dienstverlener:', ...signed])
        expect(read(await signs.get(page))).toContain(said);
    // who took it over signs for the coordinator alone
    const own = await director.get(`/werk/zaken/${reference}/signature`);
    expect(own.html).not.toContain('value="provider"');
    for (const said of ['Hiervoor tekent u als de klachtencoördinator:', ...signed]) expect(read(own)).toContain(said);
    await lookAt(browser, insolving, signs, '/insolving/mijn-klacht');
    expect(read(signs.last)).not.toContain('nog geen oordeel');
    await insolving.acts(signs, 'signature', { signature: 'provider' });
    expect(read(await signs.get('/insolving/mijn-klacht'))).toContain('Die is naar tevredenheid opgelost.');
    // what was signed for is not asked again, and what is left is chosen already
    expect((await director.get(`/werk/zaken/${reference}/signature`)).html).not.toContain('value="provider"');
    await insolving.takes(director, reference, 'signature');
    // INS-05: the confirmation begins with the solution that was accepted
    expect((await director.get(`/werk/zaken/${reference}/closure`)).html).toMatch(
      /<textarea[^>]*name="solution"[^>]*>\s*U krijgt een nieuwe rekening, met uitleg./,
    );
    await insolving.takes(director, reference, 'closure', closing);
    await lookAt(browser, insolving, director, `/werk/zaken/${reference}/formulier`);
    expect((await insolving.mailTo(CLIENT))[0]).toContain('U krijgt een nieuwe rekening, met uitleg.');
  });
});

describe('the office learns', () => {
  /** an idea that a colleague of the secretariat wrote down */
  let theirs: string;
  let measure: string;
  const measured = async (noun: string, filled: Readonly<Record<string, string>>) => {
    await director.get(`${measure}/${noun}`);
    const sent = await director.send(filled, (form) => form.includes(`/${noun}"`));
    expect(sent.path, `${noun}: ${read(sent)}`).toContain('gedaan=');
    return read(sent);
  };

  test('INS-12, INS-13, INS-39: the cause of each complaint, and a measure such as training, with an owner and a day', async () => {
    expect(await insolving.work(director)).toContain('Stel de oorzaak vast');
    const looked = {
      learned: 'De rekening was te kort.',
      recurrence: 'likely',
      followUp: 'measure',
      better: 'Leg elke rekening uit.',
    };
    const missed = await insolving.cannot(director, reference, 'review', looked);
    for (const asked of ['Waardoor kwam het?', 'Nemen wij een maatregel?']) {
      expect(missed).toContain(asked);
      expect(missed).not.toContain(`${asked} (hoeft niet)`);
    }
    await insolving.takes(director, reference, 'review', { ...looked, causes: ['bill'] });
    expect(read(await director.get('/werk/verbeteren'))).toContain('Onduidelijke rekening');
    const page = (await director.get('/werk/verbeteren')).html;
    measure = /\/werk\/verbeteren\/\d+/.exec(page)?.[0] as string;
    const agreed = { what: 'Een middag over rekeningen uitleggen.', kind: 'training', staff: 'u.mensah', due: '2026-07-01' };
    expect(await measured('plan', agreed)).toContain('Scholing');
  });

  test('INS-40, INS-41, INS-42, INS-44: progress, a word to a colleague, a side effect, its effect, and what more is needed', async () => {
    await measured('progress', { text: 'De trainer is gevraagd.' });
    expect(await measured('reminder', { staff: 'u.mensah', said: 'De dag komt dichtbij.' })).toContain('De dag komt dichtbij.');
    await insolving.house.mails('insolving');
    // who was spoken to, and before that who got it, hears so by mail, without the words
    const mails = await insolving.mailTo('u.mensah@insolving.example');
    for (const said of ['Q. Zwanenburg sprak u aan op een maatregel', 'gaf u een maatregel om uit te voeren', measure])
      expect(mails.join('\n')).toContain(said);
    expect(mails.join('\n')).not.toContain('De dag komt dichtbij.');
    // INS-19: what was said stays between the two of them, though every provider reads the measure
    const other = read(await provider.get(measure));
    expect(other).toContain('Een middag over rekeningen uitleggen.');
    for (const said of ['De dag komt dichtbij.', 'sprak U. Mensah aan']) expect(other).not.toContain(said);
    expect(read(await (await insolving.colleague('u.mensah')).get(measure))).toContain('De dag komt dichtbij.');
    await measured('execution', { day: '2026-06-13', text: 'Iedereen was er.' });
    await measured('side-effect', { text: 'Rekeningen gaan een dag later weg.', weight: 'bad' });
    await measured('evaluation', { effect: 'partly', text: 'Nog twee vragen over een rekening.', day: '2026-06-13' });
    const more = {
      more: 'yes',
      text: 'Een voorbeeldbrief helpt.',
      what: 'Een voorbeeldbrief.',
      kind: 'process',
      staff: 'u.mensah',
    };
    expect(await measured('assessment', { ...more, due: '2026-08-01' })).toContain('Een voorbeeldbrief');
  });

  test('INS-34: a mistake that a colleague saw is written down too, owed to the office meeting, and signed by nobody', async () => {
    const colleague = await insolving.colleague('u.mensah');
    const mine = { 'people.0.name': 'U. Mensah', 'people.0.email': 'u.mensah@insolving.example' };
    const mistake = await writesDown(colleague, { ...mine, story: 'Een brief ging naar het oude adres.', record: 'mistake' });
    expect(mistake).toContain('Ingediend: fout');
    expect(await insolving.case(director, numberIn(mistake))).not.toContain('Nog niet getekend');
    const page = read(await director.get(`/werk/zaken/${numberIn(mistake)}`));
    expect(page).not.toContain('Handtekeningen');
    expect(await insolving.work(director)).toContain('Bespreek het en sluit het af');
    const noted = { manner: 'noted', lesson: 'Adressen eerst nalopen.' };
    // INS-21, INS-35: not on an empty form
    expect(await insolving.cannot(director, numberIn(mistake), 'closure', noted)).toContain('Leg eerst vast: Zaak.');
    await insolving.takes(director, numberIn(mistake), 'description', {
      ...{ 'details.matter': 'Dossier 3', 'details.client': 'Geen', 'details.nature-of-it': 'Verkeerd adres.' },
      'details.actions': 'Het adres is verbeterd.',
    });
    // INS-46: a mistake can turn out to be a complaint, and never the other way
    const kinds = await director.get(`/werk/zaken/${numberIn(mistake)}/promotion`);
    const never = await director.get(`/werk/zaken/${reference}/promotion`);
    expect(kinds.html).toContain('value="complaint"');
    expect(kinds.html).not.toContain('value="information"');
    expect(read(never)).toContain('Een klacht blijft een klacht.');
    await insolving.takes(director, numberIn(mistake), 'closure', noted);
  });

  test('INS-34: an idea of a client comes in by the website, gets thanks and no term, and is closed with what we do with it', async () => {
    const email = 'l.vos@client.example';
    const client = await insolving.somebody();
    const shown = read(await client.get('/insolving/klacht?soort=improvement'));
    expect(shown).not.toContain('reactie van ons');
    const idea = await insolving.lodges(
      { story: 'Zet het zaaknummer op elke rekening.', 'people.0.name': 'L. Vos', 'people.0.email': email },
      'improvement',
    );
    const [mail] = await insolving.mailTo(email);
    expect(mail).toContain('Bedankt voor uw idee');
    expect(mail).not.toContain('uiterlijk');
    const own = await insolving.ownPage(email);
    expect(read(own.last)).not.toContain('Handtekeningen');
    expect(await insolving.case(director, idea)).toContain('idee voor verbetering');
    await insolving.takes(director, idea, 'description', { 'details.actions': 'Wij zetten het nummer erop.' });
    await insolving.takes(director, idea, 'closure', { manner: 'noted', lesson: 'Een zaaknummer op elke rekening.' });
    expect(await insolving.work(director)).not.toContain('Bespreek het en sluit het af');
    // and an idea of a colleague, told at the desk
    const mine = { 'people.0.name': 'S. Veldkamp', 'people.0.email': 's.veldkamp@insolving.example' };
    const office = await insolving.colleague('s.veldkamp');
    const own2 = await writesDown(office, { ...mine, story: 'Een vaste belmiddag.', record: 'improvement' });
    theirs = numberIn(own2);
    expect(await insolving.work(director)).toContain('Bespreek het en sluit het af');
    await insolving.takes(director, numberIn(own2), 'description', { 'details.actions': 'Een proef van een maand.' });
    await insolving.takes(director, numberIn(own2), 'closure', { manner: 'noted', lesson: 'Wij proberen het in juli.' });
  });

  test('INS-08, INS-14, INS-15: telling a client of the procedure is written down in one go, and hands it over by letter', async () => {
    const told = {
      'people.0.name': 'T. Smit',
      'people.0.email': 't.smit@client.example',
      'details-information.handed': '2026-06-13',
    };
    const page = await writesDown(provider, { ...told, story: 'Verteld in het eerste gesprek.', record: 'information' });
    expect(page).toContain('Vastgelegd: uitleg over de regeling INS-2026-');
    expect(page).toContain('het is meteen afgerond');
    const [mail] = await insolving.mailTo('t.smit@client.example');
    expect(mail).toContain('/insolving/regeling');
    expect(mail).toContain('ook andere regelingen');
  });

  test('INS-37, INS-38, INS-43: the office meeting has all of it on its agenda, without the names of who wished so', async () => {
    await director.get('/werk/rapporten/nieuw');
    await director.send({ report: 'meeting', from: '2026-05-01', meeting: '2026-06-20' }, (form) =>
      form.includes('name="report"'),
    );
    const report = director.last?.path.split('?')[0] as string;
    const counted = () => director.send({}, (form) => form.includes('/maken"'));
    await counted();
    const before = read(await director.get(report));
    // INS-39: what the meeting agrees on is recorded from here
    expect(before).toContain('Wat gaan wij verbeteren?');
    expect(director.last?.html).toMatch(/<a[^>]*href="\/werk\/verbeteren"[^>]*>Naar verbeteren/);
    for (const said of [
      'Geen uitleg bij de rekening.',
      'Een voorbeeldbrief.',
      'Een brief ging naar het oude adres.',
      'Een vaste belmiddag.',
      'Wij zetten het nummer erop.',
    ])
      expect(before).toContain(said);
    // of a complaint about the director nothing, not here either
    expect(before).not.toContain('telefoontje in de nacht');
    // nor in a number: the complaint, the mistake and two ideas
    expect(before).toContain('4 binnengekomen · 4 afgehandeld');
    expect(before).not.toContain('Verteld in het eerste gesprek.');
    const { html } = await director.get(`/werk/zaken/${reference}/anonymity`);
    const party = /<input[^>]*name="party"[^>]*value="([^"]+)"/.exec(html)?.[1];
    await insolving.takes(director, reference, 'anonymity', { wish: 'without-names', party });
    await director.get(report);
    await counted();
    const agenda = read(await director.get(report));
    expect(agenda).toContain('op verzoek zonder naam');
    for (const said of [reference, 'K. de Boer', WORDS, 'Dossier 12']) expect(agenda).not.toContain(said);
    // without persons, and not empty
    for (const said of ['Geen uitleg bij de rekening.', 'U krijgt een nieuwe rekening, met uitleg.', 'Een voorbeeldbrief.'])
      expect(agenda).toContain(said);
    await lookAt(browser, insolving, director, report, 1440);
    // the deputy, whom none of it is about, reads of all five
    await director.get(report);
    await director.send({}, (form) => form.includes('/versturen"'));
    expect(read(await (await insolving.colleague('x.haddad')).get(report))).toContain('5 binnengekomen · 5 afgehandeld');
    // INS-19: a provider discusses it too, and reads of another's case what happened, and not who
    const provider = await insolving.colleague('s.veldkamp');
    const discussed = read(await provider.get(report));
    for (const said of ['Geen uitleg bij de rekening.', 'U krijgt een nieuwe rekening, met uitleg.', 'zonder naam'])
      expect(discussed).toContain(said);
    expect(discussed).not.toContain('K. de Boer');
    // but of what this colleague wrote down and nobody else has handled (docs/decisions/0082)
    const main = provider.last?.html.slice(provider.last.html.indexOf('<main')) ?? '';
    expect([...new Set(main.match(/INS-\d{4}-\d{5}/g))]).toEqual([theirs]);
  });
});
