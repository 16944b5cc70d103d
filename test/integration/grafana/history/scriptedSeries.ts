import type { Exposition } from '../../existing/livePrometheus';

/** Distance of the changes, ms: the interval at which the rules are evaluated. */
export const stepMs = 10_000;

/** The value of each series from step to step; `_` = the series is not there, `n` = it is NaN. */
const scripts: ReadonlyArray<[series: string, values: string]> = [
  ['wave{part="a"}', '1119999441191911494111111111'],
  ['wave{part="b"}', '1919199911114449994111991191'],
  ['wave{part="c"}', '99944____9991199_1__19911111'],
  ['single', '11199___99__1____999411_1911'],
  ['odd{part="a"}', '1199nnn9nn11nnnn9911nnn91111'],
  ['odd{part="b"}', '111nnnnn9991nnnn__1199nn__99'],
  ['steady', '2222222222222222222222222222'],
];

/** How many steps the scripts have. */
export const scriptSteps = scripts[0][1].length;

/**
 * What stands in the scripts, from a time on (ms). Changes are half a step before it: which sample an evaluation at a
 * step sees does not depend on how fast a scrape is stored.
 */
export const exposeScripts =
  (from: number): Exposition =>
  (time) => {
    const step = Math.max(0, Math.min(scriptSteps - 1, Math.round((time - from) / stepMs)));
    return scripts.flatMap(([series, values]) =>
      values[step] === '_' ? [] : [`${series} ${values[step].replace('n', 'NaN')}`]
    );
  };
