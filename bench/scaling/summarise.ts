import { mean, type Row } from '../forecast/report';
import { methods, type Figures, type MethodFigures } from './measureSeries';

/** What every way of scaling comes to on the series of one set. */
export interface SetFigures {
  set: string;
  series: MethodFigures[];
}

/** A line per way of scaling of a set: means over its series, and on how many of them it could do it. */
export function describeSet({ set, series }: SetFigures): Row[] {
  return methods.flatMap((method): Row[] => {
    const figures = series.flatMap((one) => one[method] ?? []);
    return figures.length === 0
      ? []
      : [{ method, set, series: `${figures.length}/${series.length}`, ...average(figures) }];
  });
}

/** A line per way of scaling over all sets, which count alike: the mean, and the set with the most minutes short. */
export function describeAll(sets: SetFigures[]): Row[] {
  return methods.flatMap((method): Row[] => {
    const bySet = sets.flatMap(({ set, series }) => {
      const figures = series.flatMap((one) => one[method] ?? []);
      return figures.length === 0 ? [] : [{ set, ...average(figures) }];
    });
    if (bySet.length === 0) {
      return [];
    }
    const of = (pick: (one: (typeof bySet)[number]) => number) => bySet.map(pick);
    const worst = bySet.reduce((most, one) => (one['short min/day'] > most['short min/day'] ? one : most));
    const dearest = bySet.reduce((most, one) => (one.cost > most.cost ? one : most));
    return [
      {
        method,
        set: 'all',
        series: `${bySet.length} sets`,
        cost: mean(of(({ cost }) => cost)),
        'short min/day': mean(of((one) => one['short min/day'])),
        'unserved %': mean(of((one) => one['unserved %'])),
        'worst short': worst['short min/day'],
        'worst set': worst.set,
        'worst cost': dearest.cost,
        'dearest set': dearest.set,
      },
    ];
  });
}

function average(figures: Figures[]) {
  return {
    cost: mean(figures.map(({ cost }) => cost)),
    'short min/day': mean(figures.map(({ shortMinutes }) => shortMinutes)),
    'unserved %': mean(figures.map(({ unserved }) => 100 * unserved)),
  };
}
