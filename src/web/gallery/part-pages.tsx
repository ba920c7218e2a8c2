/** Every part on its own, in each of its states. */
import { Button, Buttons, LinkButton } from '../parts/button.tsx';
import { DateLine } from '../parts/date-why.tsx';
import { Empty } from '../parts/empty.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { OneButtonForm } from '../parts/form.tsx';
import { Mark } from '../parts/mark.tsx';
import { Menu } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pages } from '../parts/pagination.tsx';
import { StepsProgress } from '../parts/steps-progress.tsx';
import { Story } from '../parts/story.tsx';
import { Table } from '../parts/table.tsx';
import { TextPage } from '../public/views/text-page.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { ANSWER_BY, ARABIC, LONG_WORD, publicFrame } from './sample.ts';

const meanings = ['late', 'soon', 'done', 'info'] as const;

/** The parts that the pages do not show in every state. */
export const partPages: readonly GalleryPage[] = [
  {
    path: 'onderdelen',
    render: (assets, language) => {
      const frame = publicFrame(assets, language);
      const { words } = frame;
      return (
        <TextPage
          frame={frame}
          heading="Onderdelen"
          lead="Elk onderdeel in elke toestand."
          buttons={[{ href: '/', label: 'Terug' }]}
        >
          <h2>Knoppen</h2>
          <OneButtonForm target={{ action: '/', token: 'x' }}>
            <Buttons>
              <Button weight="first">Stuur ontvangstbevestiging</Button>
              <Button>Bewaar</Button>
              <Button weight="quiet">Niet doen</Button>
              <Button weight="danger">Trek de klacht in</Button>
              <LinkButton href="/" small>
                Bel
              </LinkButton>
              <LinkButton href="/">{LONG_WORD}</LinkButton>
            </Buttons>
          </OneButtonForm>
          <h2>Betekenissen</h2>
          <p class="row">
            {meanings.map((meaning) => (
              <Mark meaning={meaning} text={words.mark[meaning]} />
            ))}
          </p>
          {meanings.map((meaning) => (
            <Notice meaning={meaning} heading={words.mark[meaning]} text={ARABIC} link={{ href: '/', text: 'Meer lezen' }} />
          ))}
          <h2>Data</h2>
          {['2026-12-01', '2026-12-29', '2027-01-04', '2027-01-08'].map((today) => (
            <DateLine
              what="Antwoord"
              date={ANSWER_BY}
              today={today}
              words={words}
              note="Niet verlengd, niet stilgestaan."
              open={today === '2026-12-29'}
            />
          ))}
          <h2>Verhaal</h2>
          <Story
            words={words}
            items={(['past', 'owed', 'late', 'done'] as const).map((state) => ({
              state,
              time: 'ma 4 jan',
              text: words.story[state],
              quote: 'Zo zei zij het.',
            }))}
          />
          <Story words={words} items={[]} />
          <h2>Lijsten</h2>
          <Menu
            label={words.list.otherSteps}
            items={[
              { label: 'Nodig uit', href: '/' },
              { label: 'Sluit af', refusal: 'Eerst het antwoord' },
            ]}
          />
          <FilterBar
            action="/"
            words={words}
            clearHref="/"
            filters={[
              {
                name: 'x',
                label: 'Wat',
                value: 'b',
                options: [
                  { value: 'a', label: 'Alles' },
                  { value: 'b', label: LONG_WORD },
                ],
              },
            ]}
          />
          <Table
            caption="Klachten per maand"
            columns={[{ heading: 'Maand' }, { heading: 'Klachten', figures: true }, { heading: 'Op tijd', figures: true }]}
            rows={[
              ['oktober', '41', '39'],
              [LONG_WORD, '38', '38'],
            ]}
          />
          <Pages newerHref="/" olderHref="/" words={words} />
          <Empty heading="Er is nog niets." text="Zodra er iets is, staat het hier." />
          <StepsProgress step={{ number: 2, total: 6 }} words={words} />
        </TextPage>
      );
    },
  },
];
