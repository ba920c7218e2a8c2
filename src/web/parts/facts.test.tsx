/** @jsxImportSource #web/jsx */
/** The facts beside a story: whole when they are few, the rest to unfold when they are many. */
import { expect, test } from 'vitest';
import { screenWords } from '../words/screen/screen.ts';
import { Facts } from './facts.tsx';

const words = screenWords('nl');
const shown = (count: number) =>
  String(
    <Facts groups={[{ heading: 'Punten', lines: Array.from({ length: count }, (_, at) => `punt ${at + 1}`) }]} words={words} />,
  );

test('given as many points as are read at a glance, then all stand there', () => {
  expect(shown(7)).not.toContain('<details');
});

test('given more, then the first six stand there and the others unfold under them, each once', () => {
  const html = shown(20);
  expect(html).toMatch(/punt 6<\/li><\/ul><details class="fact-rest"><summary>Toon ook de andere 14<\/summary><ul><li>punt 7</);
  expect(html.match(/<li>/g)).toHaveLength(20);
});
