import { render, type Rendering } from '../../texts';
import type { Text } from '../text';
import { formatValue } from './axis';
import { faint, ink, pickColour, writeElement, writeLabel, writeSvg } from './svg';

/** Bars beside names, one for each group; the first group may be "before" and the second "now". */
export interface BarPicture {
  title: Text;
  /** Unit of Grafana. */
  unit: string;
  /** Names of the groups; one without a name needs no legend. */
  groups: readonly Text[];
  /** At most 40 are drawn. */
  bars: ReadonlyArray<{ name: Text; /** One for each group; NaN = not known. */ values: readonly number[] }>;
  /** The value of a full bar; the greatest one where it is not said. */
  full?: number;
}

const width = 720;
const left = 200;
const right = 640;
const thickness = 14;
const gap = 8;
const maxBars = 40;

/** The picture as SVG. */
export function drawBars(picture: BarPicture, rendering: Rendering): string {
  const write = (text: Text) => (typeof text === 'string' ? text : render(text, rendering));
  const { groups, unit } = picture;
  const bars = picture.bars.slice(0, maxBars);
  const values = bars.flatMap((bar) => bar.values).filter(Number.isFinite);
  const full = picture.full ?? Math.max(...values, 0);
  const scale = (value: number) => (full > 0 ? (Math.max(0, Math.min(value, full)) / full) * (right - left) : 0);
  const legend = groups.length > 1 ? groups.map(write) : [];
  const top = legend.length > 0 ? 26 : 6;
  const row = groups.length * thickness + gap;
  const drawn = bars.flatMap(({ name, values: ofBar }, i) => {
    const y = top + i * row;
    const middle = y + (groups.length * thickness) / 2 + 4;
    return [
      writeLabel(write(name), { x: left - 8, y: middle, 'text-anchor': 'end' }, 30),
      ...groups.map((_, group) => {
        const value = ofBar[group] ?? NaN;
        const place = y + group * thickness;
        const isKnown = Number.isFinite(value);
        return (
          writeElement('rect', {
            x: left,
            y: place,
            width: right - left,
            height: thickness - 2,
            fill: faint,
            'fill-opacity': 0.35,
          }) +
          (isKnown
            ? writeElement('rect', {
                x: left,
                y: place,
                width: scale(value),
                height: thickness - 2,
                fill: pickColour(group),
              })
            : '') +
          writeLabel(isKnown ? formatValue(value, unit, rendering) : '–', { x: right + 8, y: place + thickness - 3 })
        );
      }),
    ];
  });
  const named = legend.map(
    (name, i) =>
      writeElement('rect', { x: left + i * 150, y: 6, width: 10, height: 10, fill: pickColour(i) }) +
      writeLabel(name, { x: left + i * 150 + 15, y: 15, fill: ink }, 20)
  );
  return writeSvg(
    { title: write(picture.title), width, height: top + bars.length * row },
    [...named, ...drawn].join('')
  );
}
