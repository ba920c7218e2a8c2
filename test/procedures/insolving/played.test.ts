// Insolving: what a person who knows the text tries next, played without a browser on the real pages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellLate } from '#jobs/tell-late.ts';
import { findsNothing, read } from '../../journeys/a-procedure.ts';
import type { Person } from '../../journeys/a-visitor.ts';
import { addressOf, DIRECTOR, form, insolvingLived, type Lived, PROVIDER, person } from './lived.ts';

let insolving: Lived;
let director: Person;
let deputy: Person;
let provider: Person;
let office: Person;

beforeAll(async () => {
  insolving = await insolvingLived();
  ({ director, deputy, provider, office } = insolving);
});
afterAll(() => insolving?.house.close());

const lateMail = async (address: string, reference: string) =>
  (await insolving.mailTo(address)).filter((one) => one.includes(`Te laat: ${reference}`));

describe('who tells it, and how', () => {
  test('INS-06, INS-07, INS-34: somebody who is no client but another contact tells it in a talk: it is a complaint, with an answer to that person, and the form says who it was', async () => {
    insolving.on('2024-03-04');
    const heard = await insolving.writesDown(office, {
      ...person('Accountant'),
      story: 'Uw brieven komen bij mij aan.',
      'details-complaint.relation': 'contact',
    });
    const [receipt] = await insolving.mailTo(addressOf('Accountant'));
    for (const said of ['Uw klacht is in behandeling.', 'maandag 11 maart 2024']) expect(receipt).toContain(said);
    expect(await insolving.case(director, heard)).toContain('een ander contactpersoon');
    await insolving.takes(director, heard, 'classification', { 'classes.manner': 'manner:a', 'classes.nature': ['nature:iv'] });
    // a mistake that a colleague reports is of a reporter, and of no client
    const mistake = {
      ...person('Mensah'),
      record: 'mistake',
      story: 'De datum stond fout.',
      'details-mistake.relation': 'colleague',
    };
    const ours = await insolving.case(director, await insolving.writesDown(provider, mistake));
    expect(ours).toContain('Mensah , melder');
    expect(ours).not.toContain('Mensah , cliënt');
    // and who reports one is not thanked for an idea
    const [thanks] = await insolving.mailTo(addressOf('Mensah'));
    expect(thanks).toContain('uw melding van een fout');
    expect(thanks).not.toContain('idee');
    expect(await insolving.case(director, heard)).toContain('Accountant , cliënt');
    const overview = read(await director.get('/werk/register'));
    for (const said of ['Accountant', 'een ander contactpersoon', 'A. mondeling']) expect(overview).toContain(said);
    // the same own page as a client has
    const own = await insolving.ownPage(addressOf('Accountant'));
    expect(read(own.last)).toContain('Uw brieven komen bij mij aan.');
  });

  test('INS-46: nobody is refused, nor sent away because it would be no complaint', async () => {
    const one = await insolving.lodges({ ...person('Wies'), story: 'Niemand belt terug.' });
    for (const noun of ['refusal', 'redirection']) {
      const never = await director.get(`/werk/zaken/${one}/${noun}`);
      expect(never.status, noun).toBe(409);
      expect(read(never), noun).toContain('Er is geen grond om een klacht te weigeren.');
    }
    expect((await director.get(`/werk/zaken/${one}`)).html).not.toContain(`/werk/zaken/${one}/redirection`);
  });

  test('INS-06: whoever complains through the website says who they are, or does not', async () => {
    const silent = await insolving.lodges({ ...person('Stil'), story: 'De wachttijd is lang.' });
    expect(await insolving.case(director, silent)).toContain('De wachttijd is lang.');
    const said = await insolving.lodges({
      ...person('Zoon'),
      story: 'Moeder kreeg geen brief.',
      'details.relation': 'representative',
    });
    expect(await insolving.case(director, said)).toContain('vertegenwoordiger van een cliënt');
  });
});

/** The complaint that the provider it is about handled first. */
let about: string;

describe('the one it is about handles it first', () => {
  test('INS-16, INS-28, INS-30: the provider hears of the complaint by letter and of the work by mail; another provider who is given one hears by mail as well; who takes it up hears nothing', async () => {
    insolving.on('2024-04-08');
    about = await insolving.lodges({ ...person('Zon'), story: 'Mijn brief bleef liggen.' });
    await insolving.takes(director, about, 'involvement', { capacity: 'subject', staff: 'y.blankestijn' });
    expect((await insolving.mailTo(PROVIDER))[0]).toContain('Een cliënt heeft een klacht');
    await insolving.takes(director, about, 'assignment', { staff: 'y.blankestijn' });
    const [given] = await insolving.mailTo(PROVIDER);
    for (const said of [`Zaak ${about} is aan u toegewezen`, `/werk/zaken/${about}`]) expect(given).toContain(said);
    for (const said of ['Zon', 'Mijn brief bleef liggen.']) expect(given).not.toContain(said);
    const other = await insolving.lodges({ ...person('Maan'), story: 'De telefoon ging over.' });
    await insolving.takes(director, other, 'assignment', { staff: 'u.mensah' });
    expect((await insolving.mailTo('u.mensah@insolving.example'))[0]).toContain(`Zaak ${other} is aan u toegewezen`);
    const own = await insolving.lodges({ ...person('Ster'), story: 'Het kantoor was dicht.' });
    await insolving.takes(director, own, 'assignment', { staff: 'q.zwanenburg' });
    expect((await insolving.mailTo(DIRECTOR)).some((one) => one.includes(own))).toBe(false);
  });

  test('INS-10, INS-19: all documents of it stand in one file inside; the client sees their own, and a provider who has no part in it finds nothing', async () => {
    const file = new File(['Aantekening van het gesprek.'], 'gesprek.txt', { type: 'text/plain' });
    await insolving.takes(provider, about, 'document', { documents: [file] });
    expect(await insolving.case(director, about)).toContain('gesprek.txt');
    expect(read(await director.get('/werk/register'))).toContain('gesprek.txt');
    const own = await insolving.ownPage(addressOf('Zon'));
    expect(read(own.last)).not.toContain('gesprek.txt');
    await findsNothing(await insolving.colleague('u.mensah'), about, 'Mijn brief bleef liggen.', 'other');
  });

  test('INS-18, INS-31, INS-33: the statement of the case says which sentences were kept and which were not, and the coordinator heard of it when it was late', async () => {
    insolving.on('2024-04-16');
    await tellLate(insolving.house.workshop);
    await insolving.house.mails('insolving');
    expect((await lateMail(DIRECTOR, about)).join('\n')).toContain('Reageer op de klacht');
    expect((await lateMail(PROVIDER, about)).length).toBeGreaterThan(0);
    await insolving.takes(provider, about, 'consultation', { staff: 'q.zwanenburg', advice: 'Bel vandaag.' });
    await insolving.takes(provider, about, 'promise', { promised: '2024-04-19', what: 'Wij zoeken de brief.' });
    const statement = read(await director.get(`/werk/zaken/${about}/naleving`));
    expect(statement).toContain('U krijgt binnen een week een reactie. INS-31 te laat');
    // consulted after eight days is not at once; what followed on it the same day is
    expect(statement).toContain('overlegt altijd eerst met de klachtencoördinator. INS-30, INS-17 te laat');
    expect(statement).toContain('Na dat overleg reageert uw dienstverlener meteen. INS-30 nagekomen');
  });

  test('INS-27, INS-09, INS-18: the provider cannot take it over or decide it; the director, who was named coordinator, can', async () => {
    for (const noun of ['takeover', 'conclusion', 'classification'])
      expect((await provider.get(`/werk/zaken/${about}/${noun}`)).status, noun).not.toBe(200);
    await insolving.takes(provider, about, 'description', form);
    const left = await insolving.handsOver(provider, about, 'Wij komen er niet uit.');
    expect(left).toContain('De zaak staat niet meer bij u.');
    // of a long day the work list shows the beginning first
    expect(read(await director.get('/werk?wanneer=today'))).toContain('Bevestig dat u de klacht overneemt');
    await insolving.takes(director, about, 'takeover');
    await insolving.takes(director, about, 'conclusion', {
      explanation: 'De brief lag in de la.',
      judgement: 'Dat had niet gemogen.',
      verdict: 'not-satisfied',
    });
    expect((await insolving.mailTo(addressOf('Zon')))[0]).toContain('De brief lag in de la.');
    // who took it over wipes nothing out: the statement still says what the provider did too late, and what in time (INS-18)
    const statement = read(await director.get(`/werk/zaken/${about}/naleving`));
    expect(statement).toContain('overlegt altijd eerst met de klachtencoördinator. INS-30, INS-17 te laat');
    expect(statement).toContain('Na dat overleg reageert uw dienstverlener meteen. INS-30 nagekomen');
  });
});

describe('who is consulted, and takes over', () => {
  test('INS-03, INS-30, INS-31: given a complaint that is not about the director, then the deputy is no consultation and gets nothing handed over, and a call before the consultation is no reaction', async () => {
    insolving.on('2024-04-24');
    const one = await insolving.lodges({ ...person('Iep'), story: 'Niemand antwoordt op mijn vraag.' });
    await insolving.takes(director, one, 'assignment', { staff: 'y.blankestijn' });
    const page = await provider.get(`/werk/zaken/${one}/contact`);
    const party = /name="party"[^>]*value="([^"]+)"/.exec(page.html)?.[1];
    const called = { ...(party === undefined ? {} : { party }), medium: 'phone', result: 'reached', summary: 'In behandeling.' };
    await insolving.takes(provider, one, 'contact', called);
    const REACT = 'Reageer op de klacht';
    expect(await insolving.case(provider, one)).toContain(REACT);
    // nobody is consulted about a case of which only the director may know
    const consulted = await provider.get(`/werk/zaken/${one}/consultation`);
    for (const none of ['value="deputy"', 'X. Haddad']) expect(consulted.html).not.toContain(none);
    for (const some of ['value="coordinator"', 'Q. Zwanenburg']) expect(consulted.html).toContain(some);
    expect(await insolving.cannot(provider, one, 'consultation', { role: 'deputy', advice: 'Doe maar.' })).toContain('Kies');
    const colleague = { role: 'provider', staff: 'u.mensah', advice: 'Ik zou bellen.' };
    await insolving.takes(provider, one, 'consultation', colleague);
    expect(await insolving.cannot(provider, one, 'proposal', { solution: 'Een antwoord.' })).toContain('INS-30');
    const over = await provider.get(`/werk/zaken/${one}/handover`);
    for (const none of ['value="deputy"', 'X. Haddad']) expect(over.html).not.toContain(none);
    for (const some of ['value="coordinator"', 'Q. Zwanenburg']) expect(over.html).toContain(some);
    // the director gives it to no deputy either
    expect(read(await director.get(`/werk/zaken/${one}/assignment`))).not.toContain('X. Haddad');
    await insolving.takes(provider, one, 'consultation', { staff: 'q.zwanenburg', advice: 'Bel weer.' });
    const after = await insolving.case(provider, one);
    for (const owed of [REACT, 'Reageer meteen na het overleg']) expect(after).toContain(owed);
    await insolving.takes(provider, one, 'contact', called);
    for (const owed of [REACT, 'Reageer meteen na het overleg']) expect(await insolving.case(provider, one)).not.toContain(owed);
    // a second talk with the director, or with anybody else, starts nothing anew
    insolving.on('2024-04-25');
    await insolving.takes(provider, one, 'consultation', { staff: 'q.zwanenburg', advice: 'Bied iets aan.' });
    await insolving.takes(provider, one, 'consultation', colleague);
    for (const owed of [REACT, 'Reageer meteen na het overleg']) expect(await insolving.case(provider, one)).not.toContain(owed);
  });
});

describe('the office meeting', () => {
  test('INS-38: the provider it is about may wish to be named nowhere as well as the client, and the agenda then says what happened without either', async () => {
    insolving.on('2024-04-22');
    const page = await director.get(`/werk/zaken/${about}/anonymity`);
    expect(read(page)).toContain('Y. Blankestijn');
    const parties = [...page.html.matchAll(/<input[^>]*name="party"[^>]*value="([^"]+)"/g)].map(([, id]) => id as string);
    await insolving.takes(director, about, 'anonymity', { wish: 'without-names', party: parties.at(-1) });
    // the day of the meeting is needed here, and the form says so (INS-43)
    expect(read(await director.get('/werk/rapporten/nieuw'))).not.toContain('hoeft niet');
    const asks = (form: string) => form.includes('name="report"');
    expect(read(await director.send({ report: 'meeting', from: '2024-04-01', meeting: '' }, asks))).toContain('Vul dit in.');
    await director.send({ report: 'meeting', from: '2024-04-01', meeting: '2024-04-30' }, asks);
    await director.send({}, (form) => form.includes('/maken"'));
    const agenda = read(director.last);
    expect(agenda).toContain('op verzoek zonder naam');
    expect(agenda).toContain('Een brief bleef liggen.');
    for (const said of [about, 'Blankestijn', 'Bakkerij Zon', 'Mijn brief bleef liggen.']) expect(agenda).not.toContain(said);
  });
});

describe('about the director', () => {
  const words = 'De directeur vergat mijn afspraak.';
  let about: string;

  test('INS-03, INS-31: when it is late, the deputy hears of it, and the director nothing', async () => {
    insolving.on('2024-05-06');
    about = await insolving.lodges({ ...person('Roos'), story: words, 'details.about-director': 'yes' });
    // the deputy has it from the first moment, and nothing else; the director is told what every provider concerned is told
    await findsNothing(director, about, words, 'other');
    expect(await insolving.case(deputy, about)).toContain(words);
    const other = await insolving.lodges({ ...person('Linde'), story: 'Mijn dossier raakte weg.' });
    await findsNothing(deputy, other, 'Mijn dossier raakte weg.', 'other');
    // who answers the letter reaches the deputy, and not the director who reads the mail of the office
    const [receipt] = await insolving.mailTo(addressOf('Roos'));
    expect(receipt).toContain('Mail ons op plaatsvervanger@insolving.example');
    expect(receipt).not.toContain('klachten@insolving.example');
    const told = (await insolving.mailTo(DIRECTOR)).find((one) => one.includes(about));
    expect(told).toContain('De plaatsvervanger van de directeur behandelt deze klacht.');
    insolving.on('2024-05-14');
    await tellLate(insolving.house.workshop);
    await insolving.house.mails('insolving');
    // the direct contact (INS-32) is late as well, and either mail can come first
    expect((await lateMail('x.haddad@insolving.example', about)).join('\n')).toContain('Reageer op de klacht');
    expect(await lateMail(DIRECTOR, about)).toEqual([]);
    await findsNothing(director, about, words, 'other');
  });

  test('INS-26, INS-03: solved to satisfaction, the director signs as the one it is about, the deputy as coordinator, and only then it is closed', async () => {
    await insolving.takes(deputy, about, 'assignment', { staff: 'x.haddad' });
    await insolving.takes(deputy, about, 'proposal', { solution: 'Een nieuwe afspraak, kosteloos.' });
    await insolving.acts(await insolving.ownPage(addressOf('Roos')), 'acceptance', { 'yes.satisfied': 'yes' });
    await insolving.takes(deputy, about, 'description', form);
    await insolving.takes(deputy, about, 'classification', { 'classes.manner': 'manner:b', 'classes.nature': ['nature:i'] });
    const closing = { manner: 'satisfied', solution: 'Een nieuwe afspraak, kosteloos.', lesson: 'Een agenda voor twee.' };
    // the whole form is there before anybody signs it, and only then the one it is about is asked to
    expect((await insolving.mailTo(DIRECTOR)).join('\n')).toContain(`Teken voor een opgeloste klacht (${about})`);
    await insolving.takes(deputy, about, 'signature', { signature: 'coordinator' });
    expect(await insolving.cannot(deputy, about, 'closure', closing)).toContain('INS-26');
    // signed in as a colleague the director comes to the same page, and sees no more than by letter
    await findsNothing(director, about, words, 'other');
    const access = read(await director.get('/werk/mijzelf'));
    expect(access).toContain(`Klachten over u`);
    const signs = director;
    const mine = await signs.send({}, (form) => form.includes(`action="/werk/mijzelf/zaak/${about}"`));
    expect(read(mine)).toContain(about);
    expect(read(mine)).not.toContain(addressOf('Roos'));
    expect((await director.get(`/werk/zaken/${about}`)).status).toBe(404);
    expect(read(await deputy.get('/werk/mijzelf'))).not.toContain('Klachten over u');
    const byLetter = await insolving.ownPage(DIRECTOR);
    expect(read(byLetter.last)).not.toContain(addressOf('Roos'));
    expect(read(await signs.get('/insolving/mijn-klacht'))).toBe(read(byLetter.last));
    await insolving.acts(signs, 'signature', { signature: 'provider' });
    // the same complaint once more, by letter: before it goes on here the page says that both signatures fall, and asks
    const twin = await insolving.lodges({ ...person('Roos'), story: words, 'details.about-director': 'yes' });
    const merging = `/werk/zaken/${twin}/merger`;
    const asks = 'De handtekeningen in die zaak mogen vervallen.';
    expect(read(await deputy.get(merging))).not.toContain(asks);
    const chosen = read(await deputy.get(`${merging}?into=${about}`));
    for (const said of [
      'Getekend door de betrokken dienstverlener en de klachtencoördinator. Die handtekeningen vervallen',
      asks,
    ])
      expect(chosen).toContain(said);
    expect(await insolving.cannot(deputy, twin, 'merger', { into: about, reason: 'Dubbel.' })).toContain('INS-26');
    await insolving.takes(deputy, about, 'closure', closing);
    expect((await insolving.mailTo(addressOf('Roos')))[0]).toContain('Een nieuwe afspraak, kosteloos.');
    await findsNothing(director, about, words, 'other');
    // what the deputy learned of it becomes an improvement, of which the director, who watches over those, reads the cause alone
    const learned = 'De directeur houdt geen agenda bij.';
    await insolving.takes(deputy, about, 'review', { learned, recurrence: 'likely', causes: ['contact'], followUp: 'measure' });
    expect(read(await director.get('/werk/verbeteren'))).toContain('Te weinig contact met de cliënt');
    const measure = /\/werk\/verbeteren\/\d+/.exec(director.last?.html ?? '')?.[0] as string;
    expect(read(await director.get(measure))).not.toContain('agenda');
    await findsNothing(director, about, learned, 'other');
  });

  test('INS-03, INS-19: given a client who did not say that it is about the director, when the provider who handles it finds out, then the director loses sight of it at that moment, and the deputy hears and has it', async () => {
    insolving.on('2024-05-15');
    const words = 'Die man van bovenaan lachte mij uit.';
    const late = await insolving.lodges({ ...person('Els'), story: words });
    await insolving.takes(director, late, 'assignment', { staff: 'u.mensah' });
    await findsNothing(deputy, late, words, 'other');
    const mensah = await insolving.colleague('u.mensah');
    await insolving.takes(mensah, late, 'consultation', { staff: 'q.zwanenburg', advice: 'Bel de cliënt.' });
    insolving.on('2024-05-16');
    await insolving.takes(mensah, late, 'involvement', { capacity: 'subject', staff: 'q.zwanenburg' });
    await findsNothing(director, late, words, 'other');
    const [told] = (await insolving.mailTo(DIRECTOR)).filter((one) => one.includes(late));
    expect(told).toContain('De plaatsvervanger van de directeur behandelt deze klacht.');
    expect(told).not.toContain('/werk/');
    const [mail] = (await insolving.mailTo('x.haddad@insolving.example')).filter((one) => one.includes(late));
    expect(mail).toContain('Er is een klacht die u namens de directeur behandelt');
    expect(await insolving.case(deputy, late)).toContain(words);
    expect(await insolving.work(deputy)).toContain(late);
    // what is late is told to the deputy, and neither the form nor a handover reaches the director
    insolving.on('2024-05-24');
    await tellLate(insolving.house.workshop);
    await insolving.house.mails('insolving');
    expect((await lateMail('x.haddad@insolving.example', late)).length).toBeGreaterThan(0);
    await insolving.takes(mensah, late, 'description', form);
    expect((await insolving.mailTo('x.haddad@insolving.example'))[0]).toContain('staan op het registratieformulier');
    await insolving.handsOver(mensah, late, 'De cliënt wil de plaatsvervanger.');
    await insolving.takes(deputy, late, 'takeover');
    expect((await insolving.mailTo(DIRECTOR)).filter((one) => one.includes(late))).toEqual([told]);
    await findsNothing(director, late, words, 'other');
  });
});
