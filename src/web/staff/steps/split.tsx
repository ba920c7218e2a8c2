/** The page on which a part becomes a case of its own: with the whole complaint in sight, because its words are taken over. */
import { Typed } from '../../parts/typed.tsx';
import type { SpecialPage } from './special-page.ts';

export const split: SpecialPage = {
  intro({ desk }) {
    const { story } = desk.open.events[0]?.personal ?? {};
    if (typeof story !== 'string') return undefined;
    return (
      <section class="read-out">
        <h2>{desk.words.staff.step.about}</h2>
        <blockquote>
          <Typed text={story} />
        </blockquote>
      </section>
    );
  },
};
