// Insolving: the registration form of a complaint, from the note to the signatures, played without a browser on the real pages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findsNothing, read } from '../../journeys/a-procedure.ts';
import type { Person } from '../../journeys/a-visitor.ts';
import { addressOf, DIRECTOR, form, insolvingLived, type Lived, PROVIDER, person } from './lived.ts';

let insolving: Lived;
let director: Person;
let provider: Person;

beforeAll(async () => {
  insolving = await insolvingLived();
  ({ director, provider } = insolving);
});
afterAll(() => insolving?.house.close());

/** How often the provider was asked by letter to sign for this case. */
const askedToSign = async (reference: string) =>
  (await insolving.mailTo(PROVIDER)).filter((mail) => mail.startsWith(`Teken voor een opgeloste klacht (${reference})`)).length;

describe('the registration form', () => {
  const subject = 'Zaak, cliënt en aard van een klacht staan op het registratieformulier';
  const formMails = async () => (await insolving.mailTo(DIRECTOR)).filter((one) => one.includes(subject));
  const toldOf = async (reference: string) => (await formMails()).filter((one) => one.includes(reference));

  test('INS-29: given a provider who notes the complaint, then the coordinator hears by mail as soon as matter, client and nature stand on the form, once, and the form is owed until the actions are on it too', async () => {
    insolving.on('2024-04-25');
    const heard = await insolving.lodges({ ...person('Den'), story: 'Mijn akte klopte niet.' });
    await insolving.takes(director, heard, 'assignment', { staff: 'u.mensah' });
    const mensah = await insolving.colleague('u.mensah');
    const writes = (details: Record<string, string>) => insolving.takes(mensah, heard, 'description', details);
    await writes({ 'details.matter': 'Dossier 8', 'details.client': 'Den' });
    expect(await toldOf(heard)).toEqual([]);
    await writes({ 'details.nature-of-it': 'Een naam in de akte was fout.' });
    const [mail] = await toldOf(heard);
    expect(mail).toContain(`/werk/zaken/${heard}`);
    // no words of people in a mail: the case tells
    for (const said of ['Dossier 8', 'akte']) expect(mail).not.toContain(said);
    expect(await insolving.case(mensah, heard)).toContain('Vul het registratieformulier in');
    await writes({ 'details.actions': 'De akte is verbeterd.' });
    expect(await insolving.case(mensah, heard)).not.toContain('Vul het registratieformulier in');
    expect(await insolving.case(director, heard)).toContain('Een naam in de akte was fout.');
    expect((await toldOf(heard)).length).toBe(1);
  });

  test('INS-29, INS-21: given a provider who fills the whole form in while the client talks, then the coordinator hears at once, and nothing of the form is owed any more', async () => {
    const whole = Object.fromEntries(
      Object.entries(form).map(([name, text]) => [name.replace('details', 'details-complaint'), text]),
    );
    const before = (await formMails()).length;
    const heard = await insolving.writesDown(provider, { ...person('Berk'), story: 'De brief kwam te laat.', ...whole });
    expect((await formMails()).length).toBe(before + 1);
    await insolving.takes(director, heard, 'assignment', { staff: 'y.blankestijn' });
    expect(await insolving.case(provider, heard)).not.toContain('Vul het registratieformulier in');
  });
});

/** A complaint that was solved, and whose form both signed. */
let signedByBoth: string;

describe('who handled it, and whom it is not about', () => {
  test('INS-26, INS-28: given a provider who handles a complaint about nobody in particular, then the provider signs inside before giving it away; and when the form changes, or a second case is merged into it, hears of it by mail and in the work list, and signs anew there, seeing nothing more afterwards', async () => {
    insolving.on('2024-04-26');
    const one = await insolving.lodges({ ...person('Vlier'), story: 'Niemand is er op vrijdag.' });
    await insolving.takes(director, one, 'assignment', { staff: 'y.blankestijn' });
    await insolving.takes(provider, one, 'consultation', { staff: 'q.zwanenburg', advice: 'Zet het op de site.' });
    await insolving.takes(provider, one, 'proposal', { solution: 'De tijden staan op de site.' });
    await insolving.acts(await insolving.ownPage(addressOf('Vlier')), 'acceptance', { 'yes.satisfied': 'yes' });
    await insolving.takes(provider, one, 'description', form);
    await insolving.takes(director, one, 'classification', { 'classes.manner': 'manner:b', 'classes.nature': ['nature:iv'] });
    const sign = read(await provider.get(`/werk/zaken/${one}/signature`));
    for (const said of [
      'Hiervoor tekent u als de betrokken dienstverlener',
      'Van wie Vlier',
      'Klasse IV.',
      'De tijden staan op de site.',
    ])
      expect(sign).toContain(said);
    await insolving.takes(provider, one, 'signature', { signature: 'provider' });
    await insolving.handsOver(provider, one, 'Opgelost en getekend.');
    await insolving.takes(director, one, 'takeover');
    await findsNothing(provider, one, 'Niemand is er op vrijdag.', 'other');
    await insolving.mailTo(PROVIDER);
    await insolving.takes(director, one, 'description', { 'details.actions': 'De openingstijden staan op de site.' });
    const [mail] = (await insolving.mailTo(PROVIDER)).filter((said) => said.includes(one));
    for (const said of ['opnieuw', `/werk/zaken/${one}`]) expect(mail).toContain(said);
    expect(mail).not.toContain('openingstijden');
    expect(await insolving.case(provider, one)).toContain('De openingstijden staan op de site.');
    expect(await insolving.work(provider)).toContain('Teken opnieuw: er veranderde iets in wat u tekende');
    expect((await provider.get(`/werk/zaken/${one}/description`)).status).not.toBe(200);
    await provider.get(`/werk/zaken/${one}/signature`);
    await provider.send({ signature: 'provider' }, (said) => said.includes('name="seen"'));
    await findsNothing(provider, one, 'Niemand is er op vrijdag.', 'other');
    expect(await insolving.work(provider)).not.toContain('Teken opnieuw');
    await insolving.takes(director, one, 'signature');
    // another number is nothing that stands on the form
    const vlier = await insolving.party(director, one, 'Vlier');
    const known = { 'person.party': vlier, 'person.people.0.name': 'Vlier', 'person.people.0.email': addressOf('Vlier') };
    const number = { 'person.people.0.phone': '0612345678', reason: 'Een nieuw nummer.' };
    await insolving.takes(director, one, 'correction', { what: 'person', ...known, ...number });
    expect(await insolving.case(director, one)).not.toContain('Een handtekening verviel: de klachtencoördinator');
    // whoever adds something on the own page is told before
    const own = await insolving.ownPage(addressOf('Vlier'));
    const asked = read(await own.get('/insolving/mijn-klacht/document'));
    for (const said of ['Er is al getekend dat dit is opgelost.', 'dan vervallen die handtekeningen'])
      expect(asked).toContain(said);
    expect(read(await own.get('/insolving/mijn-klacht/rating'))).not.toContain('Er is al getekend');
    // a second case of the same complaint brings its words: both are asked anew
    await insolving.mailTo(PROVIDER);
    const two = await insolving.lodges({ ...person('Vlier'), story: 'Ook maandag was er niemand.' });
    const merging = { into: one, reason: 'Dezelfde klacht.' };
    expect(await insolving.cannot(director, two, 'merger', merging)).toContain('de handtekeningen vervallen');
    await insolving.takes(director, two, 'merger', { ...merging, unsign: 'yes' });
    expect(await insolving.case(director, one)).toContain('Een handtekening verviel: de betrokken dienstverlener');
    const [again] = (await insolving.mailTo(PROVIDER)).filter((said) => said.includes(one));
    expect(again).toContain(`Teken zaak ${one} opnieuw`);
    expect(await insolving.work(provider)).toContain('Teken opnieuw: er veranderde iets in wat u tekende');
    expect(await insolving.case(director, one)).toContain('Teken het registratieformulier');
    await provider.get(`/werk/zaken/${one}/signature`);
    await provider.send({ signature: 'provider' }, (said) => said.includes('name="seen"'));
    await insolving.takes(director, one, 'signature');
    await insolving.takes(director, one, 'closure', { manner: 'satisfied', solution: 'De tijden staan op de site.' });
  });

  test('INS-05, INS-26, INS-28: given a provider whom it is about and who handles it, then that provider signs inside as well, before giving it away', async () => {
    const one = await insolving.lodges({ ...person('Esdoorn'), story: 'Een fout in de akte.' });
    await insolving.takes(director, one, 'involvement', { capacity: 'subject', staff: 'y.blankestijn' });
    await insolving.takes(director, one, 'assignment', { staff: 'y.blankestijn' });
    await insolving.takes(provider, one, 'consultation', { staff: 'q.zwanenburg', advice: 'Herstel het.' });
    const party = await insolving.party(provider, one, 'Esdoorn');
    await insolving.takes(provider, one, 'contact', {
      party,
      medium: 'phone',
      result: 'reached',
      summary: 'Wij herstellen de akte.',
    });
    await insolving.acts(await insolving.ownPage(addressOf('Esdoorn')), 'acceptance', { 'yes.satisfied': 'yes' });
    await insolving.takes(director, one, 'classification', { 'classes.manner': 'manner:b', 'classes.nature': ['nature:ii'] });
    // asked as soon as the last of it is on the form, whoever writes that
    expect(await askedToSign(one)).toBe(0);
    await insolving.takes(provider, one, 'description', form);
    expect(await askedToSign(one)).toBe(0);
    // what was agreed by telephone is not on the form yet: the solution is written down, and so confirmed, before anybody signs (INS-05)
    expect(await insolving.cannot(provider, one, 'signature', { signature: 'provider' })).toContain('Doe eerst een voorstel');
    await insolving.takes(provider, one, 'proposal', { solution: 'De akte is hersteld.' });
    // who already said to be satisfied gets the solution on paper, and is not asked again
    const [confirmed = ''] = (await insolving.mailTo(addressOf('Esdoorn'))).filter((said) =>
      said.includes('De akte is hersteld.'),
    );
    for (const said of [`De oplossing van uw klacht (${one})`, 'bevestigen wij de oplossing', 'U hoeft niet te antwoorden.'])
      expect(confirmed).toContain(said);
    for (const asked of ['Wat vindt u hiervan?', 'Dit stellen wij voor']) expect(confirmed).not.toContain(asked);
    const own = read(await (await insolving.ownPage(addressOf('Esdoorn'))).get('/insolving/mijn-klacht'));
    expect(own).toContain('De akte is hersteld.');
    for (const asked of ['Wij hebben een oplossing voorgesteld.', 'Wij stellen u dit voor']) expect(own).not.toContain(asked);
    expect(await askedToSign(one)).toBe(1);
    expect((await provider.get(`/werk/zaken/${one}/signature`)).html).not.toContain('value="coordinator"');
    await insolving.takes(provider, one, 'signature', { signature: 'provider' });
    expect(await insolving.case(director, one)).toContain('de betrokken dienstverlener: Y. Blankestijn');
  });
});

describe('not solved', () => {
  test('INS-02, INS-18, INS-36: given a client who says on the own page that it is not solved, then the director hears at once, and the provider owes a new proposal or the handover', async () => {
    insolving.on('2024-04-26');
    const one = await insolving.lodges({ ...person('Wilg'), story: 'De termijn is verlopen.' });
    await insolving.takes(director, one, 'assignment', { staff: 'y.blankestijn' });
    await insolving.takes(provider, one, 'consultation', { staff: 'q.zwanenburg', advice: 'Bied uitstel aan.' });
    await insolving.takes(provider, one, 'proposal', { solution: 'Een week uitstel.' });
    const OWED = 'Doe een nieuw voorstel of geef de klacht aan de directeur';
    expect(await insolving.case(provider, one)).not.toContain(OWED);
    insolving.on('2024-04-27');
    await insolving.acts(await insolving.ownPage(addressOf('Wilg')), 'declination', { reason: 'Een week is te kort.' });
    const [mail] = (await insolving.mailTo(DIRECTOR)).filter((said) => said.includes(one));
    expect(mail).toContain('Een cliënt laat weten dat een klacht niet is opgelost');
    expect(await insolving.work(provider)).toContain(OWED);
    await insolving.takes(provider, one, 'description', form);
    await insolving.handsOver(provider, one, 'De cliënt wil naar de directeur.');
    expect(await insolving.case(director, one)).not.toContain(OWED);
    await insolving.takes(director, one, 'takeover');
    // whose it is now changes nothing in whose it was then: the statement still tells that the provider did it
    const SAID = 'Zegt u dat uw klacht niet is opgelost?';
    const statement = read(await director.get(`/werk/zaken/${one}/naleving`));
    expect(statement).toMatch(new RegExp(`${SAID.replace('?', '\\?')}.{0,400}nagekomen`, 'i'));
  });

  test('INS-26, INS-36: given a form that went over before the client was satisfied, then it is not owed again; and as long as one of the two has not signed, that is owed', async () => {
    const one = await insolving.lodges({ ...person('Els'), story: 'De brief is onleesbaar.' });
    await insolving.takes(director, one, 'involvement', { capacity: 'subject', staff: 'y.blankestijn' });
    await insolving.takes(director, one, 'assignment', { staff: 'y.blankestijn' });
    await insolving.takes(provider, one, 'consultation', { staff: 'q.zwanenburg', advice: 'Schrijf hem opnieuw.' });
    await insolving.takes(provider, one, 'proposal', { solution: 'Een nieuwe brief.' });
    await insolving.takes(provider, one, 'description', form);
    await insolving.handsOver(provider, one, 'De cliënt denkt erover na.');
    await insolving.takes(director, one, 'takeover');
    await insolving.acts(await insolving.ownPage(addressOf('Els')), 'acceptance', { 'yes.satisfied': 'yes' });
    const [THEIRS, MINE] = ['Laat de dienstverlener tekenen', 'Teken het registratieformulier'];
    const satisfied = await insolving.case(director, one);
    for (const owed of [THEIRS, MINE]) expect(satisfied).toContain(owed);
    expect(satisfied).not.toContain('Geef het formulier aan de klachtencoördinator');
    // who signs, signs the whole form: first the coordinator classifies, and only then asks to sign (INS-22)
    expect(await askedToSign(one)).toBe(0);
    expect(await insolving.cannot(director, one, 'signature')).toContain(
      'Wacht tot de klachtencoördinator de klacht heeft ingedeeld.',
    );
    await insolving.takes(director, one, 'classification', { 'classes.manner': 'manner:b', 'classes.nature': ['nature:iv'] });
    expect(await askedToSign(one)).toBe(1);
    await insolving.takes(director, one, 'signature');
    expect(await insolving.case(director, one)).toContain(THEIRS);
    expect(await insolving.case(director, one)).not.toContain(MINE);
    await insolving.acts(await insolving.ownPage(PROVIDER), 'signature', { signature: 'provider' });
    expect(await insolving.case(director, one)).not.toContain(THEIRS);
    signedByBoth = one;
  });

  test('INS-26, INS-36: given a form that both signed, when it is rewritten, then the page warned of it, both signatures fall in sight of all, both owe them again, and no other solution is closed with', async () => {
    const one = signedByBoth;
    const closing = { manner: 'satisfied', solution: 'Geld terug.', lesson: 'Schrijf leesbaar.' };
    const otherwise = await insolving.cannot(director, one, 'closure', closing);
    for (const said of ['Voor deze oplossing is niet getekend', 'INS-26']) expect(otherwise).toContain(said);
    const page = read(await director.get(`/werk/zaken/${one}/description`));
    for (const said of ['Hier is al voor getekend.', 'de betrokken dienstverlener en de klachtencoördinator', 'vervallen'])
      expect(page).toContain(said);
    await insolving.takes(director, one, 'description', { ...form, 'details.nature-of-it': 'De cliënt zeurde.' });
    const after = await insolving.case(director, one);
    for (const said of [
      ...['Een handtekening verviel: de betrokken dienstverlener', 'nog niet opnieuw getekend'],
      ...['Laat de dienstverlener tekenen', 'Teken het registratieformulier'],
    ])
      expect(after).toContain(said);
    expect(await insolving.cannot(director, one, 'closure', { ...closing, solution: 'Een nieuwe brief.' })).toContain('INS-26');
    const AGAIN = 'Het formulier veranderde';
    const [again] = (await insolving.mailTo(PROVIDER)).filter((mail) => mail.includes(AGAIN));
    for (const said of [one, 'Uw handtekening geldt daarom niet meer.']) expect(again).toContain(said);
    const signs = await insolving.ownPage(PROVIDER);
    expect(read(await signs.get('/insolving/mijn-klacht/signature'))).toContain('De cliënt zeurde.');
    await insolving.acts(signs, 'signature', { signature: 'provider' });
    await insolving.takes(director, one, 'signature');
    // whatever else stands on the form: the class, the day, a name, a document, a talk
    const party = await insolving.party(director, one, 'Els');
    const name = { 'person.party': party, 'person.people.0.name': 'Els Bos', 'person.people.0.email': addressOf('Els') };
    const changes = [
      ['classification', { 'classes.manner': 'manner:a', 'classes.nature': ['nature:iv'] }],
      ['correction', { what: 'received', 'received.moment': '2024-04-25', reason: 'Eerder verteld.' }],
      ['correction', { what: 'person', ...name, reason: 'De volle naam.' }],
      ['document', { documents: [new File(['De brief.'], 'brief.txt', { type: 'text/plain' })] }],
      ['contact', { party, medium: 'phone', result: 'reached', summary: 'De brief is er.' }],
    ] as const;
    for (const [noun, filled] of changes) {
      expect(read(await director.get(`/werk/zaken/${one}/${noun}`)), noun).toContain('Hier is al voor getekend.');
      await insolving.takes(director, one, noun, filled);
      expect(await insolving.cannot(director, one, 'closure', { ...closing, solution: 'Een nieuwe brief.' })).toContain('INS-26');
      const own = await insolving.ownPage(PROVIDER);
      await insolving.acts(own, 'signature', { signature: 'provider' });
      await insolving.takes(director, one, 'signature');
    }
    expect(read(await director.get(`/werk/zaken/${one}/note`))).not.toContain('Hier is al voor getekend.');
    await insolving.takes(director, one, 'closure', { ...closing, solution: 'Een nieuwe brief.' });
  });

  test('INS-11, INS-21, INS-26, INS-36: one page and one tagged pdf is the form of a complaint: its life from opening to closing, what stands on it, and who signed', async () => {
    const href = `/werk/zaken/${signedByBoth}/formulier`;
    expect((await director.get(`/werk/zaken/${signedByBoth}`)).html).toContain(`href="${href}"`);
    const page = read(await director.get(href));
    for (const said of [
      ...[
        `Klachtenregistratieformulier ${signedByBoth}`,
        'Geopend zaterdag 27 april 2024, door',
        'Ingevuld zaterdag 27 april 2024',
      ],
      ...['Gegeven aan de klachtencoördinator', 'door Y. Blankestijn', 'Ontvangen door de klachtencoördinator', 'Gesloten'],
      ...['Zaak Dossier 7', 'Cliënt Bakkerij Zon', 'De cliënt zeurde.', 'A. mondeling', 'IV. het kantoor in het algemeen'],
      ...['Wat wij deden De brief is verstuurd.', 'Oplossing Een nieuwe brief.'],
      'zaterdag 27 april 2024 Q. Zwanenburg zocht contact met Els Bos: telefoon, gesproken',
      ...['getekend door Y. Blankestijn op', 'getekend door Q. Zwanenburg op'],
    ])
      expect(page).toContain(said);
    const file = await director.get(`${href}.pdf`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    // whoever may not see the case, sees no form either
    expect((await provider.get(href)).status).toBe(404);
    expect((await (await insolving.colleague('u.mensah')).get(`${href}.pdf`)).status).toBe(404);
  });
});
