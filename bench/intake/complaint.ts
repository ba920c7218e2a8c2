/** The complaints that are lodged: of ordinary length, each in other words, with one complainant who can be mailed. */
import { type Answer, Connection } from '../load/connection.ts';
import type { Work } from '../load/work.ts';

export const ORGANISATION = 'cak';

const sentences = [
  'Ik heb op 2 november gebeld over de rekening van mijn eigen bijdrage, omdat het bedrag twee keer was afgeschreven.',
  'De medewerker zei dat iemand mij binnen drie werkdagen zou terugbellen, maar dat is niet gebeurd.',
  'Daarna kreeg ik een aanmaning met twintig euro extra kosten, terwijl ik al had betaald.',
  'Mijn brief van vorige maand over het wanbetalersregister is nooit beantwoord.',
  'Aan de telefoon werd ik onvriendelijk te woord gestaan en halverwege werd de verbinding verbroken.',
  'Mijn moeder van 86 begrijpt de formulieren niet en niemand wilde haar helpen met invullen.',
  'Het indicatiebesluit is verkeerd overgenomen, waardoor de zorg pas weken later kon beginnen.',
  'Op de website staat dat de aanvraag acht weken duurt; inmiddels zijn er zestien voorbij.',
  'Ik moest vier keer dezelfde bewijzen opsturen, en telkens waren ze volgens u zoekgeraakt.',
  'De gegevens van mijn overleden vader staan nog altijd in uw systeem en ik krijg zijn post.',
  'Mijn verhuizing naar Duitsland is niet verwerkt, zodat de buitenlandbijdrage niet klopt.',
  'Ik voel mij niet serieus genomen en wil graag weten wie mijn dossier behandelt.',
  'Bij het spreekuur in Den Haag stond ik voor een gesloten deur, zonder bericht of excuses.',
];

const wishes = [
  'Ik wil dat iemand mij belt en dat het dubbele bedrag wordt teruggestort.',
  'Ik wil een schriftelijk antwoord en excuses voor de manier waarop ik ben behandeld.',
  'Ik wil dat de aanmaning en de kosten vervallen.',
];

const names = [
  'Johanna de Vries',
  'Mehmet Yılmaz',
  'Truus van den Berg-Jansen',
  'Ferdi Groothuis',
  'Zoë Martina',
  'Abel Okafor',
  'Wil Peeters',
];

/** How many complaints in different words there are. */
const DIFFERENT = 40;

const complaints = Array.from({ length: DIFFERENT }, (_, at) => ({
  story: [0, 3, 7, 11].map((step) => sentences[(at * 2 + step + Math.floor(at / 13)) % sentences.length]).join('\n'),
  wish: wishes[at % wishes.length] as string,
  name: `${names[at % names.length]}`,
  email: `klager.${at}@burger.example`,
  phone: `06 12 34 ${10 + at} 78`,
}));

/** As a program lodges them: without a token, because anybody may complain. */
export function lodgings(): Work {
  const bodies = complaints.map(({ story, wish, ...person }) =>
    JSON.stringify({ story, wish, people: [{ capacity: 'complainant', ...person }] }),
  );
  return { kind: 'lodge', organisation: ORGANISATION, bodies };
}

/** The last page of the form, as a browser without JavaScript sends it. It is opened first, for its cookie and its token. */
export async function formPosts(url: string): Promise<Work> {
  const path = `/${ORGANISATION}/klacht`;
  const connection = new Connection(url);
  // every form has an address of its own, to which the first one leads
  const begun = await connection.ask({ method: 'GET', path });
  const page = await connection.ask({
    method: 'GET',
    path: begun.headers.get('location') ?? path,
    headers: { cookie: cookiesOf(begun) },
  });
  const cookie = cookiesOf(page) || cookiesOf(begun);
  connection.close();
  const token = /name="formToken" value="([^"]+)"/.exec(page.body)?.[1];
  if (token === undefined) throw new Error(`the form has no token: ${page.status}`);
  const bodies = complaints.map(({ story, wish, name, email, phone }) =>
    new URLSearchParams({
      ...{ formToken: token, step: 'check', record: 'complaint', story, wish, who: 'self' },
      ...{ 'people.0.name': name, 'people.0.email': email, 'people.0.phone': phone },
    }).toString(),
  );
  return { kind: 'form', path, cookie, bodies, keyField: 'idempotencyKey' };
}

function cookiesOf({ headers }: Answer): string {
  const set = headers.get('set-cookie') ?? '';
  return set
    .split('\n')
    .map((one) => one.split(';')[0])
    .join('; ');
}
