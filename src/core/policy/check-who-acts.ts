/** Checks of who acts: each signature, seat and handover needs somebody who can give, take or receive it. */
import type { Check } from './finding.ts';
import type { Policy } from './policy.ts';

const may = ({ roles }: Policy, role: string, step: string) => roles[role]?.may.includes(step) === true;
const anybodyMay = (policy: Policy, step: string) => Object.keys(policy.roles).some((role) => may(policy, role, step));

const signature: Check = {
  code: 'signature-nobody-can-give',
  look: ({ policy }, say) => {
    for (const [id, { by }] of Object.entries(policy.signatures)) {
      const lasts = policy.concerned?.lasting.includes('sign') === true;
      const inside = policy.concerned?.may.includes('sign') === true;
      const can = by.some((one) => {
        if (one === 'subject') return lasts || (inside && anybodyMay(policy, 'sign'));
        return one === 'handler' ? anybodyMay(policy, 'sign') : may(policy, one, 'sign');
      });
      if (!can) say(`Niemand kan de handtekening ‘${id}’ zetten. Geef een rol bij by het recht op de stap ‘sign’.`);
    }
  },
};

const samePerson: Check = {
  code: 'signatures-of-one-role',
  look: ({ policy }, say) => {
    const ones = Object.entries(policy.signatures).map(([id, { by }]) => [id, [...by].sort().join(' ')] as const);
    for (const [place, [id, by]] of ones.entries()) {
      const twin = ones.slice(0, place).find(([, other]) => other === by);
      if (twin !== undefined && by === 'handler')
        say(
          `‘${twin[0]}’ en ‘${id}’ zijn allebei van de behandelaar, maar handtekeningen zijn altijd van verschillende personen.`,
        );
    }
  },
};

const concernedRight: Check = {
  code: 'concerned-without-right',
  look: ({ policy }, say) => {
    for (const step of policy.concerned?.may ?? [])
      if (!anybodyMay(policy, step)) say(`Wie betrokken is, mag de stap ‘${step}’ doen, maar geen enkele rol heeft dat recht.`);
  },
};

const concernedForEver: Check = {
  code: 'concerned-without-end',
  look: ({ policy }, say) => {
    if (policy.concerned !== undefined && policy.concerned.until.length === 0)
      say('Wie betrokken is, blijft toegang houden zolang die persoon behandelt. Noem bij concerned tot wanneer (until).');
  },
};

const deputy: Check = {
  code: 'body-without-deputy',
  look: ({ policy }, say) => {
    for (const [id, body] of Object.entries(policy.bodies)) {
      const alone = body.roles.filter((role) => body.deputies[role] === undefined);
      if (alone.length > 0 && body.members.length > 0 && body.members.length <= body.quorum)
        say(`Valt er een lid van ‘${id}’ uit, dan zijn er te weinig leden: voor ${alone.join(', ')} is er geen vervanger.`);
      else if (body.members.length === 0 && Object.keys(body.deputies).length === 0)
        say(`Voor ‘${id}’ is geen vervanger genoemd. Gaat een klacht over een lid, dan kan het gremium misschien niet oordelen.`);
    }
  },
};

const quorum: Check = {
  code: 'quorum-too-high',
  look: ({ policy }, say) => {
    for (const [id, { members, quorum: least }] of Object.entries(policy.bodies)) {
      if (members.length > 0 && members.length < least)
        say(`‘${id}’ heeft ${members.length} leden en er zijn er ${least} nodig.`);
    }
  },
};

const oral: Check = {
  code: 'oral-without-transcript',
  look: ({ policy }, say) => {
    for (const [id, record] of Object.entries(policy.records)) {
      if (record.oral === 'transcript' && !anybodyMay(policy, 'transcribe'))
        say(`Een mondelinge ‘${id}’ moet worden opgeschreven, maar geen enkele rol heeft het recht op de stap ‘transcribe’.`);
    }
  },
};

const lodgedAtOnce: Check = {
  code: 'at-once-from-outside',
  look: ({ policy }, say) => {
    for (const [id, record] of Object.entries(policy.records)) {
      if (record.atOnce === true && record.lodged)
        say(`Wie ‘${id}’ indient, krijgt niets te horen: deze soort is meteen klaar. Zet lodged of at-once op false.`);
    }
  },
};

const splitter: Check = {
  code: 'split-without-lodge',
  look: ({ policy }, say) => {
    for (const role of Object.values(policy.roles)) {
      if (role.may.includes('split') && !role.may.includes('lodge'))
        say(`De ${role.name.nl} mag een zaak splitsen, maar geen zaak indienen. Dat lukt niet: geef ook het recht ‘lodge’.`);
    }
  },
};

/** Checks of who acts, and of more than one record. */
export const checkWhoActs: readonly Check[] = [
  ...[signature, samePerson, concernedRight, concernedForEver, deputy, quorum],
  ...[oral, lodgedAtOnce, splitter],
];
