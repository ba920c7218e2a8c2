/** The sentence for every refusal: what cannot be done, by which clause, what can be done instead. */
import type { Refusal, RefusalCode } from '#core/case/refusal.ts';
import { type Language, say } from '#core/policy/label.ts';
import { calledIn, type Speaking } from './called.ts';
import { fill } from './words-of-steps.ts';

type Sentences = Readonly<Record<RefusalCode, string>>;

const nl: Sentences = {
  'not-now': 'Dit kan in deze fase van de zaak niet.',
  'not-yours': '{Uw} rol geeft niet het recht om dit te doen.',
  concerned: 'Wie bij {de klacht} betrokken is, kan dit niet doen.',
  'by-clause': 'De regeling staat dit nu niet toe: {clause}',
  'no-such-step': 'Deze regeling kent deze stap niet. {clause}',
  missing: 'Vul dit in.',
  'too-long':
    'Deze tekst heeft {length} tekens. Er passen er {max}. Er is niets verdwenen: maak de tekst korter of voeg hem als document toe.',
  'bad-character': 'In deze tekst staat een teken dat {wij} niet kunnen bewaren. Haal het weg en probeer het opnieuw.',
  'impossible-day': 'Deze datum kan niet. Schrijf een bestaande datum vanaf 1900, zoals 21-11-2026.',
  'impossible-moment': 'Deze datum of tijd bestaat niet. Schrijf bijvoorbeeld 21-11-2026 en 14:30.',
  'in-future': 'Deze datum ligt te laat: hij kan niet in de toekomst liggen, en een gebeurtenis niet na de indiening.',
  'not-in-future': 'Kies een datum na vandaag.',
  'before-receipt': 'Dit kan niet gebeurd zijn voordat {de klacht} binnen was.',
  'unknown-choice': 'Kies een van de mogelijkheden.',
  'unknown-party': 'Deze persoon hoort niet bij deze zaak.',
  'unknown-colleague': 'Deze collega kennen {wij} niet.',
  'unknown-number': 'Dit nummer komt in deze zaak niet voor.',
  'organisation-closed': 'Deze organisatie neemt geen nieuwe klachten meer aan. Zaken die al lopen, gaan door.',
  'unknown-case': 'Deze zaak kennen {wij} niet.',
  'unknown-document': 'Dit document vinden {wij} niet. Voeg het opnieuw toe.',
  'unknown-field': 'Dit veld kennen {wij} niet: {field}.',
  'wrong-kind': 'Deze waarde is van een ander soort dan {wij} verwachten.',
  'impossible-email': 'Dit e-mailadres klopt niet. Een e-mailadres ziet eruit als naam@voorbeeld.nl.',
  'needs-a-way-to-reach':
    'Geef een e-mailadres, een telefoonnummer of een adres, zodat {wij} {u} kunnen bereiken. Of dien {de klacht} in zonder naam.',
  already: 'Dit is al gedaan.',
  'term-ended':
    'De termijn was al voorbij ({end}). Bel {de klager}, bied excuses aan en spreek met instemming een nieuwe datum af.',
  'term-used-up': 'Verlengen kan niet nog een keer: {clause}',
  'too-far': 'Deze datum ligt te ver weg. Het kan tot en met {latest}.',
  'not-later': 'Kies een datum na {end}: dat is de datum die nu geldt.',
  'no-such-term': 'Er loopt geen termijn die verlengd kan worden.',
  'needs-consent': 'Hiervoor is een schriftelijk ja van {de klager} nodig.',
  'letter-incomplete': 'De brief kan nog niet weg. Er ontbreekt: {blocks}.',
  'same-person': 'Dit moeten twee verschillende personen doen.',
  'register-incomplete': 'In het register ontbreekt nog: {column}. {clause}',
  'nothing-changed': 'Er is niets veranderd.',
  'one-only': 'Kies één mogelijkheid bij ‘{about}’.',
  'impossible-amount': 'Dit is geen bedrag. Schrijf een bedrag in euro’s zoals 1.250,50.',
  'impossible-number': 'Dit is geen aantal. Schrijf een heel getal zoals 12.',
  'too-much': 'Dit is te veel. Het kan tot en met {max}.',
  'detail-missing': 'Leg eerst vast: {about}.',
  'on-hold': 'Deze zaak moet nog bewaard blijven.',
  'too-early': 'Hiervoor is het nog te vroeg. Het kan vanaf {earliest}.',
  'needs-approval': 'Iemand anders moet dit eerst goedkeuren.',
  'too-few': 'Er zijn minstens {least} leden nodig.',
  'too-few-of': 'In deze samenstelling zitten er te weinig: minstens {least} keer {about}.',
  'not-open': 'Dit beroep staat in deze zaak niet open: {clause}',
  'name-needed':
    'Kies met welke collega u overlegde: wie nu adviseert, beslist later niet over een beroep. Alleen een rol zegt niet wie dat is. {clause}',
  'ground-not-here': 'Deze reden past niet bij wat in deze zaak is geoordeeld. Kies een andere.',
  'not-independent': 'Wie {deze klacht} eerder behandelde of erover adviseerde, kan hier niet oordelen: {clause}',
  'cannot-carry': 'Met deze rol kan iemand deze zaak niet beantwoorden of verder brengen. {clause}',
  'needs-second-look': 'Iemand anders moet dit eerst lezen, precies zoals het weggaat. {clause}',
  'remedies-open': 'Deze zaak is nog niet klaar. Wat {wij} goedmaken, moet eerst gedaan zijn ({count}).',
  'too-late-to-recall': 'Terughalen kan niet meer: de brief is al weg, of er gebeurde daarna iets anders in deze zaak.',
  'cannot-combine': 'Deze oordelen kunnen niet samen. Kies er één, of een andere combinatie.',
  'other-not-running': 'De zaak die doorgaat, moet nog in behandeling zijn.',
  'other-kind': 'Alleen twee zaken van dezelfde soort kunnen samen verder.',
  'merge-other-way': 'Die zaak kwam later binnen. Voeg die samen met deze, en niet andersom: zo blijft de eerste datum tellen.',
  'appeal-between': 'In een van deze zaken is beroep ingesteld. Ze kunnen niet samen verder.',
  'handler-concerned':
    'Wie in deze zaak betrokken is, behandelt de andere zaak. Geef die eerst een andere behandelaar (Awb 9:7).',
  'answer-only-here':
    'Wie hier klaagt, gaf geen naam of is niet te bereiken, en leest het antwoord alleen bij deze zaak. Behandel haar apart.',
  'no-talk': 'Een e-mail of brief is geen gesprek. Kies ‘Geschreven’ bij een e-mail of brief, en alleen dan.',
  'signed-otherwise':
    'Voor deze oplossing is niet getekend: op het formulier staat een andere. Neem die over, of doe een nieuw voorstel en laat opnieuw tekenen. {clause}',
  'signatures-there':
    'In die zaak is al getekend. Wat hier staat, komt daar op het formulier: de handtekeningen vervallen, en daar moet opnieuw worden getekend. Zeg hieronder dat dit goed is. {clause}',
  'both-sides': 'Iemand klaagt in de ene zaak en is in de andere degene over wie het gaat. Deze zaken blijven apart.',
};

const en: Sentences = {
  'not-now': 'This is not possible in this phase of the case.',
  'not-yours': 'Your role does not give you the right to do this.',
  concerned: 'Somebody who is concerned by the {complaint} cannot do this.',
  'by-clause': 'The procedure does not allow this now: {clause}',
  'no-such-step': 'This procedure knows no such step. {clause}',
  missing: 'Fill this in.',
  'too-long': 'This text has {length} characters. {max} fit. Nothing is lost: shorten the text or add it as a document.',
  'bad-character': 'This text holds a character that we cannot keep. Remove it and try again.',
  'impossible-day': 'This date is not possible. Write an existing date from 1900 on, such as 21-11-2026.',
  'impossible-moment': 'This date or time does not exist. Write for example 21-11-2026 and 14:30.',
  'in-future': 'This date is too late: it cannot be in the future, and an event not after the filing.',
  'not-in-future': 'Choose a date after today.',
  'before-receipt': 'This cannot have happened before the {complaint} came in.',
  'unknown-choice': 'Choose one of the possibilities.',
  'unknown-party': 'This person does not belong to this case.',
  'unknown-colleague': 'We do not know this colleague.',
  'unknown-number': 'This number does not occur in this case.',
  'organisation-closed': 'This organisation takes up no new complaints. Cases that are running go on.',
  'unknown-case': 'We do not know this case.',
  'unknown-document': 'We cannot find this document. Add it again.',
  'unknown-field': 'We do not know this field: {field}.',
  'wrong-kind': 'This value is of another kind than we expect.',
  'impossible-email': 'This e-mail address is not right. An e-mail address looks like name@example.com.',
  'needs-a-way-to-reach':
    'Give an e-mail address, a telephone number or an address so that we can reach you. Or complain without a name.',
  already: 'This has been done already.',
  'term-ended': 'The term was already over ({end}). Call the {complainant}, apologise and agree a new date.',
  'term-used-up': 'It cannot be extended once more: {clause}',
  'too-far': 'This date is too far away. It can be {latest} at the latest.',
  'not-later': 'Choose a date after {end}: that is the date that holds now.',
  'no-such-term': 'No term is running that can be extended.',
  'needs-consent': 'This needs a yes in writing from the {complainant}.',
  'letter-incomplete': 'The letter cannot leave yet. Missing: {blocks}.',
  'same-person': 'Two different persons must do this.',
  'register-incomplete': 'The register still lacks: {column}. {clause}',
  'nothing-changed': 'Nothing has changed.',
  'one-only': 'Choose one possibility for ‘{about}’.',
  'impossible-amount': 'This is not an amount. Write an amount in euros such as 1250.50.',
  'impossible-number': 'This is not a number. Write a whole number such as 12.',
  'too-much': 'This is too much. It can be up to {max}.',
  'detail-missing': 'Record this first: {about}.',
  'on-hold': 'This case must stay for now.',
  'too-early': 'It is too early for this. It can be done from {earliest}.',
  'needs-approval': 'Somebody else must approve this first.',
  'too-few': 'At least {least} members are needed.',
  'too-few-of': 'Too few sit in this composition: at least {least} times {about}.',
  'not-open': 'This appeal is not open in this case: {clause}',
  'name-needed':
    'Choose the colleague you talked to: whoever advises now does not decide on an appeal later. A role alone does not say who that is. {clause}',
  'ground-not-here': 'This reason does not go with what was decided in this case. Choose another one.',
  'not-independent': 'Who handled this {complaint} before, or advised on it, cannot judge here: {clause}',
  'cannot-carry': 'With this role nobody can answer this case or bring it further. {clause}',
  'needs-second-look': 'Somebody else must read this first, exactly as it leaves. {clause}',
  'remedies-open': 'This case is not finished. What we do to put it right must be done first ({count}).',
  'too-late-to-recall': 'It cannot be taken back any more: the letter has left, or something else happened in this case since.',
  'cannot-combine': 'These verdicts cannot go together. Choose one, or another combination.',
  'other-not-running': 'The case that goes on must still be handled.',
  'other-kind': 'Only two cases of the same kind can go on together.',
  'merge-other-way':
    'That case came in later. Merge it into this one, not the other way round: so the first date keeps counting.',
  'appeal-between': 'There was an appeal in one of these cases. They cannot go on together.',
  'handler-concerned':
    'Somebody who is concerned by this case handles the other one. Give that one another handler first (Awb 9:7).',
  'answer-only-here':
    'Who complains here gave no name or cannot be reached, and reads our answer at this case alone. Handle it apart.',
  'no-talk': 'An e-mail or letter is no talk. Choose ‘Written’ for an e-mail or letter, and only then.',
  'signed-otherwise':
    'Nobody signed for this solution: another one is on the form. Take that one, or make a new proposal and have it signed again. {clause}',
  'signatures-there':
    'That case was signed already. What is said here comes on the form there: the signatures fall, and it must be signed again. Say below that this is right. {clause}',
  'both-sides': 'Somebody complains in one case and is the person the other one is about. These cases stay apart.',
};

const sentences: Readonly<Record<Language, Sentences>> = { nl, en };

/**
 * The sentence for a refusal, with its clause in the policy's own words, or the sentences that ask for what lacks, and what can be done instead. `address` is the voice
 * of the policy for whoever complains; colleagues are addressed with u.
 */
export function refusalInWords(refusal: Refusal, to: Speaking, address: 'u' | 'je' = 'u'): string {
  const { language } = to;
  const { code, clause, field, about, instead, data } = refusal;
  const asks = clause?.source ?? refusal.source ?? [];
  const sources = asks.length === 0 ? '' : ` (${asks.join(', ')})`;
  const quoted = clause === undefined ? '' : `${say(clause.says, language)}${sources}`;
  const places = { ...data, clause: quoted, field, about: about && say(about, language) };
  const sentence = fill(calledIn(sentences[language][code], to), places, address);
  const cited = sources === '' || (quoted !== '' && sentence.includes(quoted)) ? sentence : `${sentence}${sources}`;
  return instead === undefined ? cited : `${cited} ${say(instead, language)}`;
}
