import { expect, test } from 'vitest';
import { drawMark } from '../../../../src/charts/frame/picture.ts';
import { element, group, text } from '../../../../src/charts/frame/svg.ts';

const drawn = (link?: (url: string) => string) =>
  drawMark(
    {
      id: 'gpt-3',
      url: '/models/#model-gpt-3',
      tip: ['GPT-3', 'OpenAI，2020年', '', '报告：1750亿'],
      hit: { x: 0 },
      children: [text({}, 'GPT-3'), group({}, [text({}, '1750亿', element('tspan', {}, ['→<1800亿']))])],
    },
    link,
  ).markup;

test('a mark is named by the words on it as they stand there, then by the rest of its tip', () => {
  expect(drawn((url) => url)).toContain('aria-label="GPT-3 1750亿→&lt;1800亿，OpenAI，2020年，报告：1750亿"');
  expect(drawn((url) => url)).toContain('GPT-3</text> <g><text>');
});

test('a still picture has marks without links', () => {
  expect(drawn()).toMatch(/^<g class="mark" data-id="gpt-3"><rect class="mark__hit" x="0"\/><text>/u);
});
