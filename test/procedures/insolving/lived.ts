/** Insolving as it is lived without a browser: its people signed in, and what they fill in again and again. */
import { type PlayedProcedure, playedProcedure, read } from '../../journeys/a-procedure.ts';
import type { Person } from '../../journeys/a-visitor.ts';

export const PROVIDER = 'y.blankestijn@insolving.example';
export const DIRECTOR = 'q.zwanenburg@insolving.example';

export interface Lived extends PlayedProcedure {
  readonly director: Person;
  readonly deputy: Person;
  readonly provider: Person;
  readonly office: Person;
  /** a colleague writes down what somebody told in a talk; answers the number of the case */
  writesDown(who: Person, told: Readonly<Record<string, string>>): Promise<string>;
  /** gives the form to the coordinator; answers the page that follows */
  handsOver(who: Person, reference: string, summary: string): Promise<string>;
}

/** Opens the house, with everybody signed in. */
export async function insolvingLived(): Promise<Lived> {
  const played = await playedProcedure('insolving');
  const [director, deputy, provider, office] = await Promise.all([
    played.colleague('q.zwanenburg'),
    played.colleague('x.haddad'),
    played.colleague('y.blankestijn'),
    played.colleague('s.veldkamp'),
  ]);
  return {
    ...{ ...played, director, deputy, provider, office },
    async writesDown(who, told) {
      await who.get('/werk/nieuw');
      await who.send({ channel: 'talk', record: 'complaint', ...told }, (form) => form.includes('name="story"'));
      await played.house.mails('insolving');
      return /INS-20\d\d-\d{5}/.exec(who.last?.html ?? '')?.[0] as string;
    },
    async handsOver(who, reference, summary) {
      await who.get(`/werk/zaken/${reference}/handover`);
      const left = await who.send({ summary }, (one) => one.includes('name="seen"'));
      await played.house.mails('insolving');
      return read(left);
    },
  };
}

/** Where somebody with this name gets mail. */
export const addressOf = (name: string) => `${name.toLowerCase()}@client.example`;
/** Who complains, as the form asks it. */
export const person = (name: string) => ({ 'people.0.name': name, 'people.0.email': addressOf(name) });

/** What the registration form asks before it can go on. */
export const form = {
  'details.matter': 'Dossier 7',
  'details.client': 'Bakkerij Zon',
  'details.nature-of-it': 'Een brief bleef liggen.',
  'details.actions': 'De brief is verstuurd.',
};
