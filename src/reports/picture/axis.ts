import { day, hour, minute } from '../../engine';
import { createMessage, render, type Rendering } from '../../texts';

/** Where values lie on a line of the picture. */
export interface Axis {
  place: (value: number) => number;
  ticks: number[];
  format: (tick: number) => string;
}

/** From where to where in values, and in the picture. */
export interface Extent {
  from: number;
  to: number;
  start: number;
  end: number;
}

const maxTicks = 6;

/** An axis of numbers in a unit of Grafana, with round ticks. */
export function createNumberAxis(extent: Extent, unit: string, rendering: Rendering): Axis {
  const span = Math.max(extent.to - extent.from, Number.MIN_VALUE);
  const power = 10 ** Math.floor(Math.log10(span / maxTicks));
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => span / one <= maxTicks) ?? 10 * power;
  return {
    place: createPlace(extent),
    ticks: listTicks(extent, step),
    format: (value) => formatValue(value, unit, rendering),
  };
}

const timeSteps = [1, 5, 15, 30]
  .map((n) => n * minute)
  .concat(
    [1, 3, 6, 12].map((n) => n * hour),
    [1, 2, 7, 14, 28, 91, 365].map((n) => n * day)
  );

/** An axis of times (ms), in UTC. */
export function createTimeAxis(extent: Extent): Axis {
  const span = extent.to - extent.from;
  const step = timeSteps.find((one) => span / one <= maxTicks) ?? span / maxTicks;
  const format = (time: number) => {
    const text = new Date(time).toISOString();
    return step < day ? `${text.slice(5, 10)} ${text.slice(11, 16)}` : text.slice(0, 10);
  };
  return { place: createPlace(extent), ticks: listTicks(extent, step), format };
}

/** A value as people read it. */
export function formatValue(figure: number, unit: string, rendering: Rendering): string {
  return render(createMessage('report.figure', { figure: { figure, unit } }), rendering);
}

function createPlace({ from, to, start, end }: Extent): (value: number) => number {
  const span = to - from;
  return (value) => (span === 0 ? (start + end) / 2 : start + ((value - from) / span) * (end - start));
}

function listTicks({ from, to }: Extent, step: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.min(maxTicks + 1, Math.max(0, Math.floor(to / step + 1e-9) - first + 1));
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}
