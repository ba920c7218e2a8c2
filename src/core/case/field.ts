/** The fields of a step as data: the form, the API's schema and the command's type all follow from them. */
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

/** A list in the policy whose keys are the allowed values. */
export type PolicyList =
  | 'records'
  | 'channels'
  | 'subjects'
  | 'verdicts'
  | 'grounds'
  | 'hearingForms'
  | 'waivers'
  | 'ways'
  | 'satisfaction'
  | 'letters'
  | 'retention'
  | 'causes'
  | 'measureKinds'
  | 'ownPromises'
  | 'reminders'
  | 'roles'
  | 'signatures'
  | 'bodies'
  | 'chambers'
  | 'tracks'
  | 'milestones'
  | 'appointments'
  | 'reviewedSteps'
  | 'systems'
  | 'engagements'
  | 'tiers'
  | 'tierGrounds'
  | 'tierVerdicts'
  | 'forums'
  | 'informed'
  | 'extensions'
  | 'hindrances';

interface Base {
  readonly required?: boolean;
  /** words for us alone, also when others may know that it happened */
  readonly ours?: boolean;
}
/** One line of text, personal: it can be destroyed. `max` in characters. */
export interface TextField extends Base {
  readonly kind: 'text';
  readonly max: number;
}
/** Text of several lines, personal. */
export interface LongTextField extends Base {
  readonly kind: 'long-text';
  readonly max: number;
}
export interface DayField extends Base {
  readonly kind: 'day';
  readonly future?: 'allowed' | 'needed';
}
export interface MomentField extends Base {
  readonly kind: 'moment';
  readonly future?: 'allowed' | 'needed';
}
/** One of fixed values, or one of a list of the policy. */
export interface ChoiceField<V extends string = string> extends Base {
  readonly kind: 'choice';
  readonly of: readonly V[] | PolicyList;
}
/** Several of fixed values. */
export interface ChoicesField<V extends string = string> extends Base {
  readonly kind: 'choices';
  readonly of: readonly V[] | PolicyList;
}
export interface FlagField extends Base {
  readonly kind: 'flag';
}
/** A party of this case, by its id. */
export interface PartyField extends Base {
  readonly kind: 'party';
  readonly capacity?: readonly Capacity[];
}
/** A colleague, by the id of the staff member. */
export interface StaffField extends Base {
  readonly kind: 'staff';
}
/** Several colleagues, by their ids. */
export interface ColleaguesField extends Base {
  readonly kind: 'colleagues';
}
/** The number of an element, question, draft … or journal entry of this case. */
export interface NumberField extends Base {
  readonly kind: 'number';
  readonly of:
    | 'element'
    | 'question'
    | 'proposal'
    | 'extension'
    | 'entry'
    | 'draft'
    | 'hearing'
    | 'member'
    | 'challenge'
    | 'measure'
    | 'request'
    | 'remedy'
    | 'moment'
    | 'minute'
    | 'alarm';
}
/** Files that were uploaded before, by id. */
export interface DocumentsField extends Base {
  readonly kind: 'documents';
}
/** Persons with name and how to reach them: kept apart from the facts. */
export interface PeopleField extends Base {
  readonly kind: 'people';
}
/** Points of the complaint, each with the outcome that is wanted. */
export interface ElementsField extends Base {
  readonly kind: 'elements';
}
/** Classes of the policy, as `group:value`: which groups there are, and where several values can be chosen, the policy says. */
export interface ClassesField extends Base {
  readonly kind: 'classes';
}
/** Values for the details of the policy, by id. */
export interface DetailsField extends Base {
  readonly kind: 'details';
}
/** Another case of the organisation, by its reference. */
export interface CaseField extends Base {
  readonly kind: 'case';
}

export type Field =
  | TextField
  | LongTextField
  | DayField
  | MomentField
  | ChoiceField
  | ChoicesField
  | FlagField
  | PartyField
  | StaffField
  | ColleaguesField
  | NumberField
  | DocumentsField
  | PeopleField
  | ElementsField
  | ClassesField
  | DetailsField
  | CaseField;

export type Fields = Readonly<Record<string, Field>>;

/** `informed`: takes no part and is kept informed by copies: a mayor, an inspector, a works council. */
export const capacities = ['complainant', 'representative', 'subject', 'witness', 'informed'] as const;
export type Capacity = (typeof capacities)[number];

/** Who gets the letters where somebody speaks for a complainant: both, or one of the two. */
export const letterChoices = ['both', 'representative', 'complainant'] as const;
export type LetterChoice = (typeof letterChoices)[number];

/** What we know of a person: never in the journal's facts, always in its own place. */
export interface PersonDetails {
  readonly capacity: Capacity;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly language?: 'nl' | 'en';
  /** for a representative: the position (from 0) of the person who is represented */
  readonly represents?: number;
  /** for a representative: who gets the letters; absent: both */
  readonly letters?: LetterChoice;
  /** for a colleague: the id of the staff member */
  readonly staff?: string;
}

/** What is known of a detail: a text, day or code; a number, or an amount in whole cents; a flag. Null takes it back. */
export type DetailValue = string | number | boolean;
export type DetailValues = Readonly<Record<string, DetailValue | null>>;

export interface ElementText {
  readonly text: string;
  readonly wish?: string;
}

export interface DocumentRef {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

type ValueOf<F extends Field> = F extends { kind: 'day' }
  ? Day
  : F extends { kind: 'moment' }
    ? Moment
    : F extends { kind: 'flag' }
      ? boolean
      : F extends { kind: 'number' }
        ? number
        : F extends { kind: 'choice'; of: infer O }
          ? O extends readonly (infer V)[]
            ? V
            : string
          : F extends { kind: 'choices'; of: infer O }
            ? O extends readonly (infer V)[]
              ? readonly V[]
              : readonly string[]
            : F extends { kind: 'colleagues' }
              ? readonly string[]
              : F extends { kind: 'documents' }
                ? readonly DocumentRef[]
                : F extends { kind: 'people' }
                  ? readonly PersonDetails[]
                  : F extends { kind: 'elements' }
                    ? readonly ElementText[]
                    : F extends { kind: 'classes' }
                      ? readonly string[]
                      : F extends { kind: 'details' }
                        ? DetailValues
                        : string;

type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K] extends { required: true } ? K : never }[keyof F];

/** The values of a step's command, as the doors hand them over after reading. */
export type Values<F extends Fields> = { readonly [K in RequiredKeys<F>]: ValueOf<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOf<F[K]>;
};

const personalKinds: ReadonlySet<Field['kind']> = new Set(['text', 'long-text', 'people', 'elements', 'documents']);

/** Whether a field's value is about persons and so must be destroyable. */
export function isPersonal(field: Field): boolean {
  return personalKinds.has(field.kind);
}
