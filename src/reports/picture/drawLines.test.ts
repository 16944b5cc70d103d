/** @jest-environment jsdom */
import { day } from '../../engine';
import { drawBars } from './drawBars';
import { drawLines, type LinePicture } from './drawLines';

const english = { language: 'en-US' } as const;
const start = Date.UTC(2026, 0, 1);
const x = [0, 1, 2, 3].map((n) => start + n * day);
const picture: LinePicture = {
  title: 'Disk <b>of</b> "node"',
  x: 'time',
  y: 'percentunit',
  lines: [
    { name: 'used', x, y: [0.5, 0.6, NaN, 0.8] },
    {
      name: 'forecast',
      x,
      y: [0.5, 0.6, 0.7, 0.8],
      lower: [0.4, 0.5, 0.6, 0.7],
      upper: [0.6, 0.7, 0.8, 0.9],
      isDashed: true,
    },
  ],
  limits: [{ name: 'Limit', value: 1 }],
  marks: [{ name: 'reached', value: start + 2 * day }],
};

function parse(svg: string): Element {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed.documentElement;
}

describe('drawLines', () => {
  it('is well-formed and says its title as text, whatever characters that has', () => {
    const svg = parse(drawLines(picture, english));
    expect(svg.querySelector('title')?.textContent).toBe('Disk <b>of</b> "node"');
    expect(svg.querySelector('b')).toBeNull();
  });

  it('draws a line for each run of values, an interval, and a limit at its place above all of them', () => {
    const svg = parse(drawLines(picture, english));
    const [used] = svg.querySelectorAll('path');
    expect(used.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(svg.querySelectorAll('polygon')).toHaveLength(1);
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['Limit 100 %', 'reached', '01-02 00:00', 'used', 'forecast']));
  });

  it('of nothing, and of one value, is a picture without figures that are no numbers', () => {
    const one = { ...picture, lines: [{ name: 'x', x: [start], y: [1] }], limits: [], marks: [] };
    for (const some of [{ ...one, lines: [] }, one]) {
      expect(drawLines(some, english)).not.toMatch(/NaN|Infinity/);
    }
  });

  it('of very many points draws no more than can be told apart', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => i);
    const svg = drawLines({ ...picture, x: 'short', lines: [{ name: 'many', x: many, y: many }] }, english);
    expect(svg.length).toBeLessThan(40_000);
  });
});

describe('drawBars', () => {
  it('draws a bar for each group, in proportion, and a dash for what is not known', () => {
    const svg = parse(
      drawBars(
        {
          title: 'Score',
          unit: 'short',
          full: 100,
          groups: ['Before', 'Now'],
          bars: [
            { name: 'cart', values: [25, 50] },
            { name: 'mail', values: [NaN, 100] },
          ],
        },
        english
      )
    );
    const filled = [...svg.querySelectorAll('rect')].filter((rect) => !rect.hasAttribute('fill-opacity')).slice(2);
    const widths = filled.map((rect) => Number(rect.getAttribute('width')));
    expect([widths[1] / widths[0], widths[2] / widths[0]]).toEqual([2, 4]);
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain('–');
  });
});
