/** Nederlandse woorden van de stappen waarmee wij ons werk regelen: afspraken om iemand te horen. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<
  AllStepWords,
  'arrange' | 'cancel' | 'entrust' | 'delegate' | 'alarm' | 'stand-down' | 'regulate' | 'lift' | 'contest' | 'present' | 'vet'
>;

export const organising: Part = {
  arrange: {
    act: 'Plan of verzet een afspraak',
    explain: 'De uitnodiging gaat meteen weg, met een bestand voor de agenda. Staat er al een afspraak, dan wordt die verzet.',
    done: 'Afspraak met {party}: {moment}',
    told: '{Uw} afspraak: {moment}',
    fields: {
      party: { label: 'Met wie?' },
      moment: { label: 'Welk moment?' },
      start: { label: 'Wanneer?' },
      medium: { label: 'Hoe?' },
      way: { label: 'Soort gesprek' },
      minutes: { label: 'Hoeveel minuten?' },
      where: { label: 'Waar?', hint: 'Het adres, het telefoonnummer of de link.' },
    },
    choices: { medium: { place: 'Op een plek', phone: 'Per telefoon', video: 'Met beeldbellen' } },
  },
  cancel: {
    act: 'Zeg een afspraak af',
    explain: 'De ander krijgt meteen bericht. In de agenda vervalt de afspraak.',
    done: '{who} zegde de afspraak met {party} van {moment} af',
    told: 'De afspraak van {moment} gaat niet door',
    fields: { party: { label: 'Met wie?' }, reason: { label: 'Waarom?', hint: 'De ander leest dit.' } },
    choices: {},
  },
  entrust: {
    act: 'Draag de zaak over',
    explain:
      'Alles wat in deze zaak nog moet, gaat mee: termijnen, beloofde telefoontjes, afspraken en concepten. Uw collega leest uw samenvatting.',
    done: '{who} droeg de zaak over aan {staff}',
    told: '{staff} behandelt nu {uw} klacht',
    fields: {
      staff: { label: 'Aan wie?' },
      summary: { label: 'Samenvatting', hint: 'Wat is er gebeurd, wat is beloofd, en wat moet nu? Alleen wij lezen dit.' },
      tell: { label: 'Stuur {de klager} een brief hierover' },
    },
    choices: {},
  },
  delegate: {
    act: 'Draag uw taken in deze zaak over',
    explain: 'Wat een collega hier zelf nog moet, gaat naar een ander. Wie de zaak behandelt, blijft haar behandelen.',
    done: '{who} droeg taken in deze zaak over aan {staff}',
    fields: {
      from: { label: 'Van wie?', hint: 'Laat dit leeg als het uw eigen taken zijn.' },
      staff: { label: 'Aan wie?' },
      summary: { label: 'Samenvatting', hint: 'Wat is beloofd, en wat moet nu? Alleen wij lezen dit.' },
    },
    choices: {},
  },
  alarm: {
    act: 'Meld gevaar',
    explain:
      'De collega die u kiest, krijgt meteen bericht en ziet deze zaak bovenaan. {Klager} en {betrokkene} merken er niets van.',
    done: '{who} meldde gevaar aan {staff}',
    fields: {
      kind: { label: 'Wat is er aan de hand?' },
      staff: { label: 'Wie moet dit nu weten?' },
      text: { label: 'Wat is er gezegd of gebeurd?', hint: 'Schrijf de woorden zo letterlijk mogelijk op.' },
    },
    choices: {
      kind: {
        threat: 'Agressie of een bedreiging',
        abuse: 'Iemand wordt mishandeld of misbruikt',
        suicide: 'Iemand denkt aan zelfdoding',
        breach: 'Gegevens zijn gelekt',
      },
    },
  },
  'stand-down': {
    act: 'Sluit de melding van gevaar af',
    explain: 'Doe dit als het gevaar voorbij is, of als anderen het overnamen.',
    done: '{who} sloot de melding van gevaar af',
    fields: { alarm: { label: 'Welke melding?' }, done: { label: 'Wat is er gedaan?' } },
    choices: {},
  },
  regulate: {
    act: 'Maak contactafspraken',
    explain:
      '{De klager} krijgt een brief met de afspraken, de reden en de data, en kan het er niet mee eens zijn. Nieuwe klachten behandelt u gewoon.',
    done: 'Contactafspraken met {party}, tot en met {day}',
    told: 'Wij maakten afspraken over het contact, tot en met {day}',
    fields: {
      party: { label: 'Met wie?' },
      text: {
        label: 'Wat spreken wij af?',
        hint: 'Dit staat in de brief. Bijvoorbeeld: u mailt ons, en wij antwoorden elke vrijdag.',
      },
      reason: { label: 'Waarom?', hint: 'Schrijf het aan {de klager}: dit staat in de brief.' },
      reviewBy: { label: 'Wanneer kijken wij hier opnieuw naar?' },
      until: { label: 'Tot en met welke dag?' },
    },
    choices: {},
  },
  lift: {
    act: 'Beëindig de contactafspraken',
    explain: '{De klager} krijgt hierover een brief.',
    done: '{who} beëindigde de contactafspraken met {party}',
    told: 'De afspraken over het contact gelden niet meer',
    fields: {
      party: { label: 'Met wie?' },
      reason: { label: 'Waarom?', hint: 'Schrijf het aan {de klager}: dit staat in de brief.' },
    },
    choices: {},
  },
  contest: {
    act: 'Leg vast dat iemand het niet eens is met de contactafspraken',
    explain: 'Daarna kijkt een collega er opnieuw naar.',
    done: '{party} is het niet eens met de contactafspraken',
    told: '{U} bent het niet eens met de afspraken over het contact',
    fields: { party: { label: 'Wie?' }, reason: { label: 'Waarom niet?' } },
    choices: {},
  },
  present: {
    act: 'Leg de brief voor aan een collega',
    explain: 'Een collega leest de brief voordat hij weggaat.',
    done: '{who} legde een brief voor',
    fields: { step: { label: 'Welke brief?' }, content: { label: 'Inhoud' }, typed: { label: 'Zoals getypt' } },
    choices: {},
  },
  vet: {
    act: 'Lees de brief na',
    explain: 'Is de brief goed, dan kan hij zo weg. Anders gaat hij met uw opmerkingen terug.',
    done: '{who} las de brief na',
    fields: {
      verdict: { label: 'Kan de brief zo weg?' },
      comments: { label: 'Opmerkingen', hint: 'Nodig als er iets anders moet.' },
    },
    choices: { verdict: { good: 'Ja, zo kan hij weg', change: 'Nee, er moet iets anders' } },
  },
};
