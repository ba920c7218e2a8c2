/** Documents in the page, hiding parts of one, danger, and signing in elsewhere, in the gallery. */
import { Viewer, type ViewerProps } from '../documents/viewer.tsx';
import { LinkButton } from '../parts/button.tsx';
import type { FieldSpec } from '../parts/field-spec.ts';
import { PublicLayout } from '../parts/layout-public.tsx';
import { StaffLayout } from '../parts/layout-staff.tsx';
import type { Assets } from '../parts/page.tsx';
import { OrganisingFormPage } from '../staff/views/organising-form.tsx';
import { ProviderAddresses } from '../staff/views/provider-addresses.tsx';
import { RedactPages } from '../staff/views/redact-pages.tsx';
import { StepPage } from '../staff/views/step.tsx';
import { documentWords } from '../words/document-words.ts';
import { emergencyWords } from '../words/staff/emergency-words.ts';
import { providerWords } from '../words/staff/provider-words.ts';
import { redactionWords } from '../words/staff/redaction-words.ts';
import type { GalleryPage } from './gallery-page.ts';
import { LONG_WORD, mineFrame, staffFrame, TODAY } from './sample.ts';

const target = { action: '/werk/x', token: 'x' };
const paper = { width: 595, height: 842 };

const viewer = (more: Partial<ViewerProps>): ViewerProps => ({
  words: documentWords('nl'),
  name: 'brief van Waterdam.pdf',
  about: 'pdf, 84 kB · 21 november 2026',
  pages: [paper, paper],
  href: '/document',
  fileHref: '/document/bestand',
  back: { href: '/werk/zaak/WD-2026-00412', label: documentWords('nl').backToCase },
  zoom: 1 as ViewerProps['zoom'],
  turn: 0,
  ...more,
});

const shown = (assets: Assets, more: Partial<ViewerProps>) => (
  <StaffLayout frame={staffFrame(assets)} title="brief van Waterdam.pdf">
    <Viewer {...viewer(more)} />
  </StaffLayout>
);

const redacting: readonly FieldSpec[] = [
  {
    kind: 'checkboxes',
    name: 'box',
    label: redactionWords('nl').boxes,
    hint: redactionWords('nl').boxesHint,
    options: [
      { value: '1.2000.1100.1800.220', label: 'Naam: S. Yilmaz (pagina 1)' },
      { value: '1.2000.1500.2200.220', label: 'Burgerservicenummer: 111222333 (pagina 1)' },
    ],
    values: ['1.2000.1100.1800.220'],
  },
  { kind: 'text', name: 'search', label: redactionWords('nl').search, hint: redactionWords('nl').searchHint, optional: true },
  {
    kind: 'long',
    name: 'reason',
    label: 'Waarom zijn er stukken onleesbaar?',
    hint: 'Wie de kopie krijgt, leest dit ook.',
    rows: 3,
  },
];

/** The pages, in their states. */
export const documentPages: readonly GalleryPage[] = [
  {
    path: 'document',
    render: (assets) => shown(assets, { nextHref: '/document?volgende', text: 'Geachte mevrouw Yilmaz,', keys: true }),
  },
  { path: 'document-van-iphone', render: (assets) => shown(assets, { name: 'IMG_0412.heic', pages: 'phone-photo' }) },
  { path: 'document-zonder-voorbeeld', render: (assets) => shown(assets, { name: `${LONG_WORD}.docx`, pages: 'no-picture' }) },
  {
    path: 'mijn-document',
    render: (assets, language) => (
      <PublicLayout frame={mineFrame(assets, language)} title="foto.png">
        <div class="column column-page">
          <Viewer {...viewer({ name: 'foto.png', pages: [{ width: 800, height: 600 }], about: 'png, 412 kB' })} />
        </div>
      </PublicLayout>
    ),
  },
  {
    path: 'lakken',
    render: (assets) => {
      const says = redactionWords('nl');
      const name = 'brief van Waterdam.pdf';
      return (
        <StepPage
          frame={staffFrame(assets)}
          today={TODAY}
          heading={says.heading(name)}
          lead={says.lead}
          fields={redacting}
          form={target}
          submit={says.make}
          also={{ label: says.look, name: 'also', value: 'look' }}
          cancelHref="/document"
          aside={<RedactPages says={says} at="/document" name={name} pages={[paper]} boxes={['1.2000.1100.1800.220']} />}
        />
      );
    },
  },
  {
    path: 'gevaar',
    render: (assets) => {
      const says = emergencyWords('nl').danger;
      return (
        <OrganisingFormPage
          frame={staffFrame(assets)}
          heading={says.heading}
          lead={says.lead}
          back={{ href: '/werk/zaak/WD-2026-00412', text: says.back }}
          content={
            <section class="section office-tight">
              <h2>{says.kinds.threat}</h2>
              <ol class="points">
                <li>Blijf rustig en beëindig het gesprek als u zich niet veilig voelt.</li>
                <li>Schrijf letterlijk op wat er is gezegd.</li>
              </ol>
              <p>
                <strong>{says.who('Joris Bakker')}</strong>{' '}
                <a class="nowrap" href="tel:0600000000">
                  06 - 00 00 00 00
                </a>
              </p>
              <div class="buttons">
                <LinkButton href="/x" weight="danger">
                  {says.report('Joris Bakker')}
                </LinkButton>
              </div>
            </section>
          }
        />
      );
    },
  },
  {
    path: 'aanmelden-instellen',
    render: (assets) => {
      const says = providerWords('nl').settings;
      return (
        <OrganisingFormPage
          frame={staffFrame(assets)}
          heading={says.heading}
          lead={says.lead}
          back={{ href: '/werk/instellingen', text: says.back }}
          content={
            <ProviderAddresses
              state={says.off}
              heading={says.tell}
              addresses={[
                { name: says.wayBack, address: 'https://klachten.waterdam.example/werk/aanmelden/waterdam/terug' },
                { name: says.logout, address: 'https://klachten.waterdam.example/werk/aanmelden/waterdam/afmelden' },
              ]}
            />
          }
          form={target}
          fields={[
            {
              kind: 'text',
              name: 'issuer',
              label: 'Adres van de aanbieder',
              value: 'https://aanmelden.waterdam.example',
              width: 'full',
            },
          ]}
          submit={says.save}
        />
      );
    },
  },
];
