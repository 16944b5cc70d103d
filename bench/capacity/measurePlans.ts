import { day, forecast, hour, minute, type Series } from '../../src/engine';
import { findBusy, findCrossed, foreseeBusy } from '../../src/capacity';
import { mean, type Row } from '../forecast/report';
import { listSets } from '../generalise/sets/listSets';
import { readSet, thinSet } from '../generalise/sets/readSet';

/** A plan learns from two thirds of a series and looks at the rest. */
const learnt = 2 / 3;
/** Series must be this long, and are averaged to such steps. */
const minLength = 12 * day;
const step = 30 * minute;
/** A limit is somewhat above the highest value that was learnt from. */
const limitFactor = 1.05;

interface Planned {
  isWithin: boolean;
  width: number;
  probability: number;
  isReached: boolean;
}

/** Plans of series of each set against what came: the usual highest of the last week, and a limit just above what was seen. */
export function measurePlans(data: string, only?: string[]): Row[] {
  const bySet = listSets(data, only).sets.flatMap((found) => {
    if (found.holds !== 'series' && found.holds !== 'labelled') {
      return [];
    }
    const { subjects } = thinSet(readSet(found));
    const planned = subjects.flatMap(({ series }) => planSeries(average(series)) ?? []);
    return planned.length > 0 ? [{ set: found.name, planned }] : [];
  });
  const rows = bySet.map(({ set, planned }) => describe(set, planned));
  const worst = rows.reduce(
    (least, row) => (Number(row['within %']) < Number(least['within %']) ? row : least),
    rows[0]
  );
  const whole = describe(
    'all',
    bySet.flatMap(({ planned }) => planned)
  );
  return [...rows, { ...whole, 'worst within': `${Number(worst?.['within %']).toFixed(0)} ${worst?.set}` }];
}

function planSeries(series: Series): Planned | undefined {
  const cut = Math.floor(learnt * series.values.length);
  const [past, came] = [series.values.subarray(0, cut), series.values.subarray(cut)];
  const known = past.filter(Number.isFinite);
  if (series.values.length * series.step < minLength || known.length < 200 || came.every(Number.isNaN)) {
    return undefined;
  }
  const before = { ...series, values: past };
  const { forecast: ahead } = forecast(before, { horizon: came.length, coverages: [0.9] });
  const used = foreseeBusy(before, ahead, { steps: came.length, harm: 'up' });
  const busy = findBusy({ ...series, values: came }, 'up');
  const limit = limitFactor * Math.max(...known);
  const { probability } = findCrossed(ahead, { limit, direction: 'above', now: known[known.length - 1] });
  return {
    isWithin: busy >= used.lower && busy <= used.upper,
    width: (used.upper - used.lower) / Math.max(1e-12, Math.abs(busy)),
    probability: probability[probability.length - 1],
    isReached: came.some((value) => value >= limit),
  };
}

/** Means over half an hour, or the values as they are where they are further apart. */
function average({ start, step: own, values }: Series): Series {
  const size = Math.max(1, Math.round(step / own));
  const rows = Math.floor(values.length / size);
  const means = Float64Array.from({ length: rows }, (_, row) => {
    const part = values.subarray(row * size, (row + 1) * size).filter(Number.isFinite);
    return part.length > 0 ? part.reduce((a, b) => a + b) / part.length : NaN;
  });
  return { start, step: size * own, values: own > 3 * hour ? values : means };
}

function describe(set: string, planned: readonly Planned[]): Row {
  const widths = planned.map(({ width }) => width).sort((a, b) => a - b);
  const reached = planned.filter(({ isReached }) => isReached);
  const squares = planned.map(({ probability, isReached }) => (probability - Number(isReached)) ** 2);
  return {
    method: 'plan',
    set,
    series: planned.length,
    'within %': 100 * mean(planned.map(({ isWithin }) => Number(isWithin))),
    'width %': 100 * (widths[widths.length >> 1] ?? NaN),
    reached: reached.length,
    foreseen: reached.filter(({ probability }) => probability >= 0.5).length,
    false: planned.filter(({ probability, isReached }) => probability >= 0.5 && !isReached).length,
    'Brier score': mean(squares),
    'of never': reached.length / planned.length,
  };
}
