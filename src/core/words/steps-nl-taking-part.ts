/** Dutch words of the steps in which others than the handler take part: panels, signatures, drafts, handing over. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<
  AllStepWords,
  | 'transcribe'
  | 'approve'
  | 'circulate'
  | 'comment'
  | 'remark'
  | 'hand-over'
  | 'take-over'
  | 'seat'
  | 'challenge'
  | 'settle'
  | 'advise'
  | 'sign'
  | 'promote'
  | 'split'
  | 'merge'
  | 'absorb'
  | 'relate'
  | 'revoke'
  | 'retract'
  | 'redact'
  | 'quarantine'
  | 'rate'
>;

export const takingPart: Part = {
  transcribe: {
    act: 'Schrijf op wat iemand vertelde',
    explain: '{De klager} leest het na op de eigen pagina en zegt of het klopt. Daarna telt het als een schriftelijke klacht.',
    done: 'Opgeschreven wat {party} vertelde',
    told: 'Wij schreven op wat {u} vertelde',
    fields: {
      party: { label: 'Wie vertelde het?' },
      text: { label: 'Wat is er verteld?', hint: 'Blijf dicht bij de eigen woorden van {de klager}.' },
    },
    choices: {},
  },
  approve: {
    act: 'Leg vast of het goed is opgeschreven',
    explain: 'Bijvoorbeeld na een telefoontje. Klopt het niet, schrijf het dan opnieuw op.',
    done: '{party} las na wat wij opschreven',
    told: '{U} las na wat wij opschreven',
    fields: {
      party: { label: 'Namens wie?' },
      right: { label: 'Is het goed opgeschreven?' },
      correction: { label: 'Wat moet er anders?' },
    },
    choices: { right: { yes: 'Ja, zo klopt het', no: 'Nee, het moet anders' } },
  },
  circulate: {
    act: 'Leg een concept voor',
    explain: 'Iemand leest het concept en kan reageren. Na de datum gaan wij verder.',
    done: 'Concept voorgelegd aan {party}, graag reactie voor {day}',
    told: 'Wij legden {u} een concept voor, graag reactie voor {day}',
    fields: {
      party: { label: 'Aan wie?' },
      text: { label: 'Concept' },
      documents: { label: 'Concept als bestand' },
      replyBy: { label: 'Graag reactie uiterlijk op' },
    },
    choices: {},
  },
  comment: {
    act: 'Leg een reactie op een concept vast',
    explain: 'De reactie komt bij het concept in het verhaal.',
    done: '{party} reageerde op concept {number}',
    told: '{U} reageerde op ons concept',
    fields: { draft: { label: 'Op welk concept?' }, comment: { label: 'Reactie' }, documents: { label: 'Documenten' } },
    choices: {},
  },
  remark: {
    act: 'Leg een opmerking bij een verslag vast',
    explain: 'De opmerking staat bij het verslag in het verhaal. Wie antwoord geeft, ziet haar bij het antwoord.',
    done: 'Opmerking van {party} bij het verslag',
    told: '{U} gaf een opmerking bij het verslag',
    fields: { hearing: { label: 'Bij welk verslag?' }, words: { label: 'Opmerking' }, documents: { label: 'Documenten' } },
    choices: {},
  },
  'hand-over': {
    act: 'Draag over en vraag om bevestiging',
    explain: 'De zaak gaat naar een collega of een rol. Die bevestigt dat de zaak is overgenomen.',
    done: 'De zaak is overgedragen door {who}',
    fields: {
      staff: { label: 'Aan welke collega?' },
      role: { label: 'Of aan welke rol?' },
      summary: { label: 'Wat moet de ander weten?', hint: 'Wat is er gedaan, wat is afgesproken, en wat moet er nog?' },
    },
    choices: {},
  },
  'take-over': {
    act: 'Neem de zaak over',
    explain: 'Daarmee bevestigt u dat u de zaak hebt. U behandelt hem vanaf nu.',
    done: 'Overgenomen door {who}',
    told: '{staff} behandelt nu {uw} klacht',
    fields: { remark: { label: 'Opmerking' } },
    choices: {},
  },
  seat: {
    act: 'Stel het panel samen',
    explain: 'Wie bij {de klacht} betrokken is of zich heeft teruggetrokken, kan geen lid zijn.',
    done: 'Het panel is samengesteld',
    told: 'Wij stelden het panel samen dat naar {uw} klacht kijkt',
    fields: {
      body: { label: 'Welke commissie?' },
      chamber: { label: 'Welke kamer?' },
      members: { label: 'Wie zitten erin?' },
    },
    choices: {},
  },
  challenge: {
    act: 'Leg bezwaar tegen een lid vast',
    explain: 'Iemand twijfelt of een lid van het panel onpartijdig is. Daarover wordt apart beslist.',
    done: '{party} maakt bezwaar tegen een lid van het panel',
    told: '{U} maakte bezwaar tegen een lid van het panel',
    fields: {
      party: { label: 'Wie maakt bezwaar?' },
      member: { label: 'Tegen welk lid?' },
      reason: { label: 'Waarom?' },
    },
    choices: {},
  },
  settle: {
    act: 'Beslis over het bezwaar tegen een lid',
    explain: 'Bij een ja doet het lid niet meer mee aan deze zaak. Een vervanger kan de plaats innemen.',
    done: 'Er is beslist over het bezwaar tegen {staff}',
    told: 'Wij beslisten over {uw} bezwaar tegen een lid van het panel',
    fields: {
      challenge: { label: 'Welk bezwaar?' },
      decision: { label: 'Beslissing' },
      reason: { label: 'Waarom?' },
      deputy: { label: 'Wie vervangt het lid?' },
    },
    choices: { decision: { granted: 'Toegewezen: het lid doet niet meer mee', dismissed: 'Afgewezen: het lid blijft' } },
  },
  advise: {
    act: 'Leg een advies vast',
    explain: 'Wie straks anders besluit dan het advies, legt uit waarom.',
    done: 'De commissie heeft geadviseerd',
    fields: {
      body: { label: 'Welke commissie?' },
      verdict: { label: 'Oordeel in het advies' },
      tierVerdict: { label: 'Oordeel in het advies over het beroep' },
      text: { label: 'Advies' },
      documents: { label: 'Advies als bestand' },
    },
    choices: {},
  },
  sign: {
    act: 'Teken',
    explain: 'U staat ervoor dat {de klacht} zo is behandeld. Iedere handtekening is van een ander.',
    done: 'Getekend door {who}',
    told: '{U} hebt getekend',
    fields: { signature: { label: 'Waarvoor tekent u?' }, remark: { label: 'Opmerking' } },
    choices: {},
  },
  promote: {
    act: 'Maak er een ander soort zaak van',
    explain: 'De eerste datum blijft gelden. Wat het eerst was, blijft zichtbaar.',
    done: 'Dit is nu een ander soort zaak',
    told: 'Wij behandelen {uw} bericht nu op een andere manier. De eerste datum blijft gelden',
    fields: { record: { label: 'Wat is het?' }, reason: { label: 'Waarom?' } },
    choices: {},
  },
  split: {
    act: 'Splits de zaak',
    explain: 'Een deel wordt een eigen zaak met dezelfde eerste datum. De twee zaken verwijzen naar elkaar.',
    done: 'Een deel is een eigen zaak geworden',
    told: 'Wij behandelen een deel van {uw} bericht als een eigen zaak, met dezelfde eerste datum',
    fields: {
      record: { label: 'Wat is het andere deel?' },
      story: { label: 'Wat schreef {de klager} daarover?', hint: 'Neem de woorden van {de klager} over.' },
      reason: { label: 'Waarom?' },
    },
    choices: {},
  },
  merge: {
    act: 'Voeg samen met een andere zaak',
    explain:
      'Kwam hetzelfde twee keer binnen? Deze zaak sluit en gaat verder in de oudste zaak. Wie klaagt en wie betrokken is, doen daar mee en lezen daar mee.',
    done: 'Samengevoegd met {case}',
    told: '{Uw} klacht gaat verder in zaak {case}',
    fields: {
      into: { label: 'Nummer van de zaak die doorgaat', hint: 'Dat is de zaak die het eerst binnenkwam.' },
      reason: { label: 'Waarom?' },
      unsign: { label: 'De handtekeningen in die zaak mogen vervallen. Daar wordt opnieuw getekend' },
    },
    choices: {},
  },
  relate: {
    act: 'Verbind met een andere zaak',
    explain:
      'Ging er een gesprek of een andere zaak aan vooraf? Dan wijzen de twee zaken naar elkaar. Wie een van de twee niet mag zien, ziet ook niet dat zij er is.',
    done: 'Hoort bij {case}',
    fields: {
      other: { label: 'Nummer van de andere zaak', hint: 'Bijvoorbeeld het gesprek dat hieraan voorafging.' },
      reason: { label: 'Waarom?' },
    },
    choices: {},
  },
  absorb: {
    act: 'Neem een dubbele zaak op',
    explain: 'Een zaak over {dezelfde klacht} gaat hier verder.',
    done: 'Zaak {case} gaat hier verder',
    told: '{Uw} klacht met nummer {case} gaat hier verder',
    fields: {
      from: { label: 'Zaak' },
      story: { label: 'Wat stond er in {de klacht}?' },
      documents: { label: 'Documenten' },
    },
    choices: {},
  },
  revoke: {
    act: 'Leg vast dat iemand niet meer namens {de klager} spreekt',
    explain: 'De eigen pagina van de vertegenwoordiger gaat dicht. Wat die al deed, blijft gelden.',
    done: '{party} spreekt niet meer namens {de klager}',
    told: '{party} spreekt niet meer namens {u}',
    fields: { representative: { label: 'Wie spreekt niet meer namens {de klager}?' }, reason: { label: 'Toelichting' } },
    choices: {},
  },
  retract: {
    act: 'Leg vast dat iemand een document terugneemt',
    explain: 'Wij gebruiken het document niet meer, en niemand kan het nog openen. Dat het er was, blijft bekend.',
    done: '{party} nam een document terug',
    told: '{U} nam een document terug',
    fields: {
      party: { label: 'Wie neemt het terug?' },
      documents: { label: 'Welk document?' },
      reason: { label: 'Toelichting' },
    },
    choices: {},
  },
  redact: {
    act: 'Lak een document',
    explain: 'U maakt een kopie waarin stukken niet meer te lezen zijn. Het origineel blijft zoals het is.',
    done: '{who} maakte een gelakte kopie van een document',
    told: 'Wij voegden een document toe waarin stukken onleesbaar zijn gemaakt',
    fields: {
      original: { label: 'Welk document?' },
      documents: { label: 'De kopie' },
      reason: { label: 'Waarom zijn er stukken onleesbaar?', hint: 'Wie de kopie krijgt, leest dit ook.' },
      audience: { label: 'Wie mag de kopie zien?' },
      party: { label: 'Welke persoon?' },
      forum: { label: 'Welke instantie?' },
    },
    choices: {
      audience: {
        us: 'Alleen wij',
        complainants: 'Wij en {de klager}',
        subjects: 'Wij en {de betrokkene}',
        all: 'Wij, {de klager} en {de betrokkene}',
        party: 'Eén persoon in deze zaak, en wij',
        outside: 'Een instantie buiten ons, aan wie wij haar geven',
      },
    },
  },
  quarantine: {
    act: 'Zet een document met een virus apart',
    explain: 'De virusscanner vond iets in het document. Niemand kan het nog openen. Dat het er is, blijft bekend.',
    done: 'In een document zit een virus. Niemand kan het openen: vraag het opnieuw te sturen, zonder virus',
    told: 'In een document zit een virus, daarom kan niemand het openen. Stuur het nog eens als {u} het zonder virus hebt',
    fields: { documents: { label: 'In welk document?' }, found: { label: 'Hoe heet het virus?' } },
    choices: {},
  },
  rate: {
    act: 'Leg vast hoe {de klager} de behandeling vond',
    explain: 'Bijvoorbeeld na een gesprek. {De klager} kan dit ook zelf doen op de eigen pagina.',
    done: '{party} liet weten hoe de behandeling was',
    told: '{U} liet weten hoe {u} de behandeling vond',
    fields: {
      party: { label: 'Namens wie?' },
      score: { label: 'Hoe was de behandeling?' },
      words: { label: 'In eigen woorden' },
    },
    choices: {
      score: { 'very-good': 'Heel goed', good: 'Goed', fair: 'Redelijk', poor: 'Slecht', 'very-poor': 'Heel slecht' },
    },
  },
};
