/** The words of the overview of what we have of a person, in both languages. */
import { called, type Speaking } from './called.ts';
import { fill } from './words-of-steps.ts';

const nl = {
  subject: 'Overzicht van {uw} gegevens',
  lead: 'Dit is alles wat wij van {u} hebben in deze zaak. Wat over anderen gaat, staat er niet in.',
  who: 'Wie {u} bent',
  capacity: {
    complainant: '{klager}',
    representative: 'vertegenwoordiger',
    subject: '{betrokkene}',
    witness: 'getuige',
    informed: 'krijgt een kopie',
    receiver: 'krijgt dit doorgestuurd',
  },
  name: 'Naam',
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
  address: 'Adres',
  noName: 'Wij hebben geen naam van {u}.',
  what: 'Wat er gebeurde',
  joined: '{U} wordt in deze zaak genoemd',
  theirs: 'de klacht',
  someoneOfUs: 'een medewerker',
  somebody: 'iemand',
  documents: '{Uw} documenten',
  withheld: (name: string) => `${name} (zit er niet bij: kan niet worden geopend door de virusscan)`,
  letters: 'Onze brieven aan {u}',
  looked: 'Wie in {uw} zaak keek',
  lookedHow: 'Per dag, met de functie van wie keek. Wie opnieuw keek, staat er per dag één keer in.',
  nobodyLooked: 'Nog niemand.',
  keeping: 'Hoe lang wij dit bewaren',
  goes: (day: string) => `Wij vernietigen dit op ${day}.`,
  noEnd: 'Er staat nog geen dag vast waarop wij dit vernietigen.',
  rights: 'Wat {u} kunt vragen',
};

const en: typeof nl = {
  subject: 'Overview of your data',
  lead: 'This is everything that we have of you in this case. What is about others is left out.',
  who: 'Who you are',
  capacity: {
    complainant: '{complainant}',
    representative: 'representative',
    subject: '{subject}',
    witness: 'witness',
    informed: 'gets a copy',
    receiver: 'gets this passed on',
  },
  name: 'Name',
  email: 'E-mail address',
  phone: 'Telephone number',
  address: 'Address',
  noName: 'We have no name of you.',
  what: 'What happened',
  joined: 'You are named in this case',
  theirs: 'the complaint',
  someoneOfUs: 'somebody of us',
  somebody: 'somebody',
  documents: 'Your documents',
  withheld: (name) => `${name} (not enclosed: the virus scan does not let it be opened)`,
  letters: 'Our letters to you',
  looked: 'Who looked into your case',
  lookedHow: 'By day, with the function of who looked. Whoever looked again stands here once a day.',
  nobodyLooked: 'Nobody yet.',
  keeping: 'How long we keep this',
  goes: (day) => `We destroy this on ${day}.`,
  noEnd: 'There is no day yet on which we destroy this.',
  rights: 'What you can ask',
};

/** The words in the language of whom we speak to, in the procedure's form of address and with its own for the people in it. */
export function overviewWords(to: Speaking): typeof nl {
  const words = called(to.language === 'nl' ? nl : en, to);
  const spoken = (one: unknown) => (typeof one === 'string' ? fill(one, {}, to.policy?.voice.address) : one);
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, spoken(one)])) as typeof nl;
}
