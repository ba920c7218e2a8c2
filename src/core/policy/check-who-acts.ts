/** Checks of who acts: each signature, seat and handover needs somebody who can give, take or receive it. */
import type { Check } from './finding.ts';
import type { Policy } from './policy.ts';
import { readersOfMail, standInsForReaders } from './stand-ins.ts';

const may = ({ roles }: Policy, role: string, step: string) => roles[role]?.may.includes(step) === true;
const anybodyMay = (policy: Policy, step: string) => Object.keys(policy.roles).some((role) => may(policy, role, step));

const signature: Check = {
  code: 'signature-nobody-can-give',
  help: 'Geef een rol die bij by staat, het recht op de stap sign.',
  look: ({ policy }, say) => {
    for (const [id, { by, handlerAs }] of Object.entries(policy.signatures)) {
      const lasts = policy.concerned?.lasting.includes('sign') === true;
      const inside = policy.concerned?.may.includes('sign') === true;
      const can = by.some((one) => {
        if (one === 'subject') return lasts || (inside && anybodyMay(policy, 'sign'));
        if (one !== 'handler') return may(policy, one, 'sign');
        return handlerAs === undefined ? anybodyMay(policy, 'sign') : handlerAs.some((role) => may(policy, role, 'sign'));
      });
      if (!can) say(`Niemand kan de handtekening ‘${id}’ zetten.`, `signatures.${id}`);
    }
  },
};

const samePerson: Check = {
  code: 'signatures-of-one-role',
  help: 'Noem bij by van een van beide een andere rol.',
  look: ({ policy }, say) => {
    const ones = Object.entries(policy.signatures).map(([id, { by }]) => [id, [...by].sort().join(' ')] as const);
    for (const [place, [id, by]] of ones.entries()) {
      const twin = ones.slice(0, place).find(([, other]) => other === by);
      if (twin !== undefined && by === 'handler')
        say(
          `‘${twin[0]}’ en ‘${id}’ zijn allebei van de behandelaar, maar handtekeningen zijn altijd van verschillende personen.`,
          `signatures.${id}`,
        );
    }
  },
};

const concernedRight: Check = {
  code: 'concerned-without-right',
  help: 'Geef een rol het recht op die stap, of haal hem weg bij concerned.',
  look: ({ policy }, say) => {
    for (const step of policy.concerned?.may ?? [])
      if (!anybodyMay(policy, step))
        say(`Wie betrokken is, mag de stap ‘${step}’ doen, maar geen enkele rol heeft dat recht.`, 'concerned');
  },
};

const concernedForEver: Check = {
  code: 'concerned-without-end',
  help: 'Noem bij concerned tot wanneer (until).',
  look: ({ policy }, say) => {
    if (policy.concerned !== undefined && policy.concerned.until.length === 0)
      say('Wie betrokken is, blijft toegang houden zolang die persoon behandelt.', 'concerned');
  },
};

const deputy: Check = {
  code: 'body-without-deputy',
  help: 'Noem een vervanger bij deputies.',
  look: ({ policy }, say) => {
    for (const [id, body] of Object.entries(policy.bodies)) {
      const alone = body.roles.filter((role) => body.deputies[role] === undefined);
      if (alone.length > 0 && body.members.length > 0 && body.members.length <= body.quorum)
        say(
          `Valt er een lid van ‘${id}’ uit, dan zijn er te weinig leden: voor ${alone.join(', ')} is er geen vervanger.`,
          `bodies.${id}`,
        );
      else if (body.members.length === 0 && Object.keys(body.deputies).length === 0)
        say(
          `Voor ‘${id}’ is geen vervanger genoemd. Gaat een klacht over een lid, dan kan het gremium misschien niet oordelen.`,
          `bodies.${id}`,
        );
    }
  },
};

const standIn: Check = {
  code: 'replacement-without-address',
  help: 'Geef die rol een eigen mailadres bij email.',
  look: ({ policy }, say) => {
    for (const { role, deputy, email } of standInsForReaders(policy))
      if (email === undefined)
        say(
          `De mail van de organisatie komt bij ‘${role}’. Gaat een klacht daarover, dan neemt ‘${deputy}’ waar, maar die heeft geen mailadres.`,
          `roles.${deputy}`,
        );
  },
};

const appealMail: Check = {
  code: 'appeal-without-address',
  help: 'Geef de rol bij body een eigen mailadres bij email.',
  look: ({ policy }, say) => {
    const readers = readersOfMail(policy);
    for (const [id, { body }] of Object.entries(policy.tiers))
      if (readers.length > 0 && !readers.includes(body) && policy.roles[body]?.email === undefined)
        say(
          `De mail van de organisatie komt bij ${readers.join(', ')}, maar in dit beroep beslist ‘${body}’, zonder mailadres.`,
          `tiers.${id}`,
        );
  },
};

const quorum: Check = {
  code: 'quorum-too-high',
  help: 'Noem meer leden, of een lager quorum.',
  look: ({ policy }, say) => {
    for (const [id, { members, quorum: least }] of Object.entries(policy.bodies)) {
      if (members.length > 0 && members.length < least)
        say(`‘${id}’ heeft ${members.length} leden en er zijn er ${least} nodig.`, `bodies.${id}`);
    }
  },
};

const oral: Check = {
  code: 'oral-without-transcript',
  help: 'Geef een rol het recht op de stap transcribe.',
  look: ({ policy }, say) => {
    for (const [id, record] of Object.entries(policy.records)) {
      if (record.oral === 'transcript' && !anybodyMay(policy, 'transcribe'))
        say(
          `Een mondelinge ‘${id}’ moet worden opgeschreven, maar geen enkele rol heeft het recht op de stap ‘transcribe’.`,
          `records.${id}`,
        );
    }
  },
};

const lodgedAtOnce: Check = {
  code: 'at-once-from-outside',
  help: 'Zet lodged of at-once op false.',
  look: ({ policy }, say) => {
    for (const [id, record] of Object.entries(policy.records)) {
      if (record.atOnce === true && record.lodged)
        say(`Wie ‘${id}’ indient, krijgt niets te horen: deze soort is meteen klaar.`, `records.${id}`);
    }
  },
};

const splitter: Check = {
  code: 'split-without-lodge',
  help: 'Geef die rol ook het recht op lodge.',
  look: ({ policy }, say) => {
    for (const [id, role] of Object.entries(policy.roles)) {
      if (role.may.includes('split') && !role.may.includes('lodge'))
        say(`De ${role.name.nl} mag een zaak splitsen, maar geen zaak indienen.`, `roles.${id}`);
    }
  },
};

/** Checks of who acts, and of more than one record. */
export const checkWhoActs: readonly Check[] = [
  ...[signature, samePerson, concernedRight, concernedForEver, deputy, standIn, appealMail, quorum],
  ...[oral, lodgedAtOnce, splitter],
];
