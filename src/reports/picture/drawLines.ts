import { render, type Rendering } from '../../texts';
import type { Text } from '../text';
import { createNumberAxis, createTimeAxis, formatValue, type Axis } from './axis';
import { danger, faint, ink, pickColour, writeElement, writeLabel, writeNumber, writeSvg } from './svg';

/** A line, with an interval around it where it has one; of the same length as `x`, NaN = missing. */
export interface Line {
  name: Text;
  x: readonly number[];
  y: readonly number[];
  lower?: readonly number[];
  upper?: readonly number[];
  /** Such as a forecast. */
  isDashed?: boolean;
  /** Observations are points, and not joined. */
  isPoints?: boolean;
}

/** Values over time or over another value. */
export interface LinePicture {
  title: Text;
  /** 'time' for ms, otherwise a unit of Grafana. */
  x: string;
  /** What the x-axis means where it is no time. */
  xTitle?: Text;
  /** Unit of Grafana. */
  y: string;
  /** At most 8 are drawn. */
  lines: readonly Line[];
  /** Values that must not be reached. */
  limits?: ReadonlyArray<{ name: Text; value: number }>;
  /** Places on the x-axis, such as when a limit is reached. */
  marks?: ReadonlyArray<{ name: Text; value: number }>;
}

const size = { width: 720, height: 300 };
const frame = { left: 70, right: 700, top: 14, bottom: 232 };
const maxLines = 8;
/** More points than this are not told apart. */
const maxPoints = 1_000;

/** The picture as SVG. */
export function drawLines(picture: LinePicture, rendering: Rendering): string {
  const write = (text: Text) => (typeof text === 'string' ? text : render(text, rendering));
  const lines = picture.lines.slice(0, maxLines).map(thinLine);
  const { limits = [], marks = [] } = picture;
  const x = listFinite([...lines.flatMap((line) => line.x), ...marks.map(({ value }) => value)]);
  const y = listFinite([
    ...lines.flatMap((line) => [...line.y, ...(line.lower ?? []), ...(line.upper ?? [])]),
    ...limits.map(({ value }) => value),
  ]);
  const across = { ...findRange(x), start: frame.left, end: frame.right };
  const up = { ...findRange(y, true), start: frame.bottom, end: frame.top };
  const axes = {
    x: picture.x === 'time' ? createTimeAxis(across) : createNumberAxis(across, picture.x, rendering),
    y: createNumberAxis(up, picture.y, rendering),
  };
  const inside = [
    drawAxes(axes, picture.xTitle === undefined ? '' : write(picture.xTitle)),
    ...lines.map((line, i) => drawBand(line, pickColour(i), axes)),
    ...limits.map(({ name, value }) =>
      drawLimit(`${write(name)} ${formatValue(value, picture.y, rendering)}`, axes.y.place(value))
    ),
    ...marks.map(({ name, value }) => drawMark(write(name), axes.x.place(value))),
    ...lines.map((line, i) => drawLine(line, pickColour(i), axes)),
    drawLegend(lines.map(({ name }) => write(name))),
  ];
  return writeSvg({ ...size, title: write(picture.title) }, inside.join(''));
}

interface Axes {
  x: Axis;
  y: Axis;
}

/** Every nth point where there are too many; the last one stays. */
function thinLine(line: Line): Line {
  const every = Math.ceil(line.x.length / maxPoints);
  const thin = (values: readonly number[]) => values.filter((_, i) => (line.x.length - 1 - i) % every === 0);
  return every <= 1
    ? line
    : {
        ...line,
        x: thin(line.x),
        y: thin(line.y),
        lower: line.lower && thin(line.lower),
        upper: line.upper && thin(line.upper),
      };
}

function listFinite(values: number[]): number[] {
  return values.filter(Number.isFinite);
}

/** From the least to the greatest; `withZero` where that is near. */
function findRange(values: number[], withZero = false): { from: number; to: number } {
  if (values.length === 0) {
    return { from: 0, to: 1 };
  }
  const least = values.reduce((a, b) => Math.min(a, b));
  const greatest = values.reduce((a, b) => Math.max(a, b));
  const from = withZero && least > 0 && least < 0.6 * greatest ? 0 : least;
  return greatest > from ? { from, to: greatest } : { from: from - 0.5, to: greatest + 0.5 };
}

function drawAxes({ x, y }: Axes, xTitle: string): string {
  const { left, right, top, bottom } = frame;
  const rows = y.ticks.map((tick) => {
    const place = y.place(tick);
    return (
      writeElement('line', { x1: left, x2: right, y1: place, y2: place, stroke: faint }) +
      writeLabel(y.format(tick), { x: left - 8, y: place + 4, 'text-anchor': 'end' })
    );
  });
  const columns = x.ticks.map((tick) => {
    const place = x.place(tick);
    return (
      writeElement('line', { x1: place, x2: place, y1: bottom, y2: bottom + 4, stroke: ink }) +
      writeLabel(x.format(tick), { x: place, y: bottom + 18, 'text-anchor': 'middle' })
    );
  });
  const base = writeElement('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: ink });
  const named = xTitle === '' ? '' : writeLabel(xTitle, { x: right, y: bottom + 34, 'text-anchor': 'end' });
  return [
    ...rows,
    base,
    ...columns,
    named,
    writeElement('line', { x1: left, x2: left, y1: top, y2: bottom, stroke: ink }),
  ].join('');
}

function drawBand({ x, lower = [], upper = [] }: Line, colour: string, axes: Axes): string {
  const places = x.flatMap((_, i) => (Number.isFinite(lower[i]) && Number.isFinite(upper[i]) ? [i] : []));
  if (places.length < 2) {
    return '';
  }
  const points = (values: readonly number[]) =>
    places.map((i) => `${writeNumber(axes.x.place(x[i]))},${writeNumber(axes.y.place(values[i]))}`);
  const outline = [...points(upper), ...points(lower).reverse()].join(' ');
  return writeElement('polygon', { points: outline, fill: colour, 'fill-opacity': 0.15 });
}

function drawLine({ x, y, isDashed, isPoints }: Line, colour: string, axes: Axes): string {
  const at = (i: number) => ({ x: axes.x.place(x[i]), y: axes.y.place(y[i]) });
  const finite = x.map((_, i) => Number.isFinite(x[i]) && Number.isFinite(y[i]));
  if (isPoints) {
    return x
      .flatMap((_, i) =>
        finite[i] ? [writeElement('circle', { cx: at(i).x, cy: at(i).y, r: 1.6, fill: colour })] : []
      )
      .join('');
  }
  const path = x
    .flatMap((_, i) =>
      finite[i] ? [`${i > 0 && finite[i - 1] ? 'L' : 'M'}${writeNumber(at(i).x)} ${writeNumber(at(i).y)}`] : []
    )
    .join('');
  return path === ''
    ? ''
    : writeElement('path', {
        d: path,
        fill: 'none',
        stroke: colour,
        'stroke-width': 1.6,
        'stroke-dasharray': isDashed ? '5 3' : undefined,
      });
}

function drawLimit(name: string, y: number): string {
  const line = { x1: frame.left, x2: frame.right, y1: y, y2: y, stroke: danger, 'stroke-dasharray': '6 3' };
  const above = y - frame.top < 18 ? y + 14 : y - 5;
  return writeElement('line', line) + writeLabel(name, { x: frame.left + 6, y: above, fill: danger });
}

function drawMark(name: string, x: number): string {
  const line = { x1: x, x2: x, y1: frame.top, y2: frame.bottom, stroke: ink, 'stroke-dasharray': '2 3' };
  const isLeft = x > (frame.left + frame.right) / 2;
  const label = { x: isLeft ? x - 4 : x + 4, y: frame.bottom - 6, 'text-anchor': isLeft ? 'end' : 'start' };
  return writeElement('line', line) + writeLabel(name, label);
}

/** Below the picture, in rows of four. */
function drawLegend(names: string[]): string {
  return names
    .map((name, i) => {
      const x = frame.left + (i % 4) * 158;
      const y = frame.bottom + 46 + Math.floor(i / 4) * 16;
      return (
        writeElement('rect', { x, y: y - 9, width: 10, height: 10, fill: pickColour(i) }) +
        writeLabel(name, { x: x + 15, y }, 22)
      );
    })
    .join('');
}
