import { createMessage, type Rendering } from '../../texts';
import type { Table } from '../report';
import type { Text } from '../text';
import { formatValue } from './axis';
import type { BarPicture } from './drawBars';
import type { Line, LinePicture } from './drawLines';

/** So many places of each line are told where there is no picture. */
const points = 5;

/** The values of bars, for who reads no pictures. */
export function listBars({ groups, bars, unit }: BarPicture, rendering: Rendering): Table {
  const format = (value = NaN) => (Number.isFinite(value) ? formatValue(value, unit, rendering) : '–');
  return {
    kind: 'table',
    columns: [{ title: createMessage('report.name', {}) }, ...groups.map((title) => ({ title, isNumber: true }))],
    rows: bars.map(({ name, values }) => [name, ...groups.map((_, i) => format(values[i]))]),
  };
}

/** A few values of each line from its first to its last, for who reads no pictures. */
export function listPoints(picture: LinePicture, rendering: Rendering): Table {
  return {
    kind: 'table',
    columns: [
      { title: createMessage('report.name', {}) },
      { title: picture.xTitle ?? createMessage(picture.x === 'time' ? 'report.time' : 'report.at', {}) },
      { title: createMessage('report.value', {}), isNumber: true },
      { title: createMessage('report.interval', {}), isNumber: true },
    ],
    rows: [
      ...picture.lines.flatMap((line) => choosePlaces(line).map((i) => writePoint(line, i, { picture, rendering }))),
      ...(picture.limits ?? []).map(({ name, value }) => [name, '', formatValue(value, picture.y, rendering), '']),
      ...(picture.marks ?? []).map(({ name, value }) => [name, writeX(value, picture, rendering), '', '']),
    ],
  };
}

function choosePlaces({ x, y }: Line): number[] {
  const known = x.flatMap((_, i) => (Number.isFinite(y[i]) ? [i] : []));
  const count = Math.min(points, known.length);
  return Array.from({ length: count }, (_, i) => known[Math.round((i * (known.length - 1)) / Math.max(1, count - 1))]);
}

function writePoint(
  { name, x, y, lower, upper }: Line,
  i: number,
  { picture, rendering }: { picture: LinePicture; rendering: Rendering }
): Text[] {
  const format = (value: number) => formatValue(value, picture.y, rendering);
  const hasInterval = Number.isFinite(lower?.[i]) && Number.isFinite(upper?.[i]);
  const interval = hasInterval ? `${format(lower?.[i] ?? NaN)} – ${format(upper?.[i] ?? NaN)}` : '';
  return [name, writeX(x[i], picture, rendering), format(y[i]), interval];
}

function writeX(value: number, { x }: LinePicture, rendering: Rendering): Text {
  return x === 'time' ? createMessage('report.moment', { time: { time: value } }) : formatValue(value, x, rendering);
}
