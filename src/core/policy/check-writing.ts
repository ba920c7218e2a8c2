/**
 * What makes a letter a complaint in the sense of the law: it is signed, and says from whom it comes, of which day it is and what
 * happened (Awb 9:4 lid 2). A procedure under that law must be able to keep each of the four, and to ask for what lacks.
 */
import type { Check } from './finding.ts';
import type { PolicyRead } from './read-policy.ts';
import type { RegisterField } from './register.ts';

/** The article that a law layer carries where the four count. */
const ARTICLE = 'Awb 9:4';

/** Whether this policy is under that law. */
function underThatLaw({ law }: PolicyRead): boolean {
  return law.some(({ source }) => source.includes(ARTICLE));
}

function mayAll({ policy }: PolicyRead, verb: string): boolean {
  return Object.values(policy.roles).some(({ may }) => may.includes(verb));
}

function registers({ policy }: PolicyRead, ...from: readonly RegisterField['from'][]): boolean {
  return policy.register?.fields.some((field) => from.includes(field.from)) === true;
}

const signature: Check = {
  code: 'signature-not-kept',
  help: 'Geef een rol die klachten opschrijft (lodge) ook het recht attach.',
  look: (read, say) => {
    const { channels, roles } = read.policy;
    const onPaper = Object.values(channels).some((one) => one.form === 'written' && one.contact !== 'form');
    const keeps = Object.values(roles).some(({ may }) => may.includes('lodge') && may.includes('attach'));
    if (!underThatLaw(read) || !onPaper || keeps) return;
    say(
      'Een klacht op papier is ondertekend (Awb 9:4 lid 2), maar wie haar opschrijft kan de brief zelf niet bewaren.',
      'channels',
    );
  },
};

const nameAndAddress: Check = {
  code: 'name-not-asked',
  help: 'Geef een rol de rechten ask en correct, en noem een brief op asked aan party.',
  look: (read, say) => {
    if (!underThatLaw(read)) return;
    const inWriting = read.policy.clauses.some(({ letters }) => letters.some(({ on, to }) => on === 'asked' && to === 'party'));
    if (inWriting && mayAll(read, 'ask') && mayAll(read, 'correct')) return;
    say(
      'Mist een naam of adres (Awb 9:4 lid 2 onder a), dan kan daar niet schriftelijk om gevraagd worden, of het kan er niet bij.',
    );
  },
};

const date: Check = {
  code: 'date-not-kept',
  help: 'Geef het register een veld met from: received of filed.',
  look: (read, say) => {
    if (!underThatLaw(read) || registers(read, 'received', 'filed')) return;
    say('Van welke dag een klacht is (Awb 9:4 lid 2 onder b), staat niet in het register.');
  },
};

const conduct: Check = {
  code: 'conduct-not-described',
  help: 'Geef het register een veld met from: story.',
  look: (read, say) => {
    if (!underThatLaw(read) || registers(read, 'story')) return;
    say('Waarover een klacht gaat (Awb 9:4 lid 2 onder c), staat niet in het register: de omschrijving van wat er gebeurde.');
  },
};

/** Checks of what a written complaint must hold. */
export const checkWriting: readonly Check[] = [signature, nameAndAddress, date, conduct];
