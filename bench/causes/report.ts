import type { Row } from '../forecast/report';
import { expectedCalibrationError, leaveOneSystemOut } from './calibration';
import type { Comparison, Statement } from './compare';
import { mean } from './methods/statistics';
import { wilson } from './topK';

/** A figure of a ranking's accuracy. */
const figures: Record<string, (accuracy: number[]) => number> = {
  'AC@1': (accuracy) => accuracy[0],
  'AC@3': (accuracy) => accuracy[2],
  'Avg@5': mean,
};

/** One row per condition, system and method, for CSV. */
export function listRows(comparisons: readonly Comparison[]): Row[] {
  return comparisons.map(({ condition, system, method, reached: { incidents, accuracy }, seconds }) => ({
    method,
    system,
    condition,
    incidents: String(incidents),
    'AC@1': accuracy[0],
    'AC@3': accuracy[2],
    'AC@5': accuracy[4],
    'Avg@5': mean(accuracy),
    'AC@1 95 %': interval(accuracy[0], incidents),
    'AC@3 95 %': interval(accuracy[2], incidents),
    'ms CPU': seconds * 1000,
  }));
}

function interval(share: number, incidents: number): string {
  const { lower, upper } = wilson(share, incidents);
  return `${lower.toFixed(2)}-${upper.toFixed(2)}`;
}

/** Incidents per system, then a row per method: AC@1/AC@3/Avg@5 on each system, and the means over systems. */
export function listMethodRows(comparisons: readonly Comparison[]): Row[] {
  const systems = unique(comparisons.map(({ system }) => system));
  const counts = systems.map((name) => [name, countIncidents(comparisons, name)] as const);
  const methods = unique(comparisons.map(({ method }) => method));
  return [
    { method: 'incidents', ...Object.fromEntries(counts), mean: '' },
    ...methods.map((method) => toMethodRow(method, systems, comparisons)),
  ];
}

function countIncidents(comparisons: readonly Comparison[], system: string): string {
  return String(comparisons.find((one) => one.system === system)?.reached.incidents ?? 0);
}

function toMethodRow(method: string, systems: readonly string[], comparisons: readonly Comparison[]): Row {
  const own = comparisons.filter((one) => one.method === method);
  const cells = systems.map((system) => {
    const found = own.find((one) => one.system === system);
    return [system, found ? write(Object.values(figures).map((read) => read(found.reached.accuracy))) : '-'] as const;
  });
  const means = Object.values(figures).map((read) => mean(own.map(({ reached }) => read(reached.accuracy))));
  return { method, ...Object.fromEntries(cells), mean: write(means) };
}

/** By how much the first method is ahead of the best of the baselines, per figure: each system, the worst, the mean. */
export function listLeadRows(comparisons: readonly Comparison[]): Row[] {
  const systems = unique(comparisons.map(({ system }) => system));
  return Object.entries(figures).map(([name, read]) => {
    const leads = systems.map((system) => {
      const [own, ...others] = comparisons.filter((one) => one.system === system);
      const best = Math.max(...others.filter((one) => one.isBaseline).map(({ reached }) => read(reached.accuracy)));
      return { system, lead: read(own.reached.accuracy) - best };
    });
    const worst = leads.reduce((least, one) => (one.lead < least.lead ? one : least));
    return {
      method: `ahead in ${name}`,
      ...Object.fromEntries(leads.map(({ system, lead }) => [system, sign(lead)])),
      worst: `${sign(worst.lead)} ${worst.system}`,
      mean: sign(mean(leads.map(({ lead }) => lead))),
    };
  });
}

/** Per system and over all: what is said of the first, how often it is right, and what the other systems' fit says. */
export function listCalibrationRows(statements: readonly Statement[]): Row[] {
  const leftOut = leaveOneSystemOut(statements);
  return [...unique(statements.map(({ system }) => system)), 'all'].map((system) => {
    const own = statements.filter((one) => system === 'all' || one.system === system);
    const said = own.flatMap((one) => (one.said === undefined ? [] : [{ ...one, said: one.said }]));
    const others = leftOut.filter((one) => system === 'all' || one.system === system);
    return {
      method: system,
      incidents: String(own.length),
      right: mean(own.map(({ right }) => (right ? 1 : 0))),
      'with a likelihood': String(said.length),
      said: mean(said.map((one) => one.said)),
      'right of these': mean(said.map(({ right }) => (right ? 1 : 0))),
      ECE: expectedCalibrationError(said),
      'said by the others': mean(others.map((one) => one.said)),
      'ECE by the others': expectedCalibrationError(others),
    };
  });
}

const verdicts = ['clear', 'one of several', 'nothing stands out'];

/**
 * Per system and over all: how often each verdict is given, and how often the cause is first and among the first three then;
 * and how often it is given at quiet times.
 */
export function listVerdictRows(statements: readonly Statement[], quiet: readonly Statement[]): Row[] {
  return [...unique(statements.map(({ system }) => system)), 'all'].map((system) => {
    const isOwn = (one: Statement) => system === 'all' || one.system === system;
    const row: Row = { method: system };
    for (const verdict of verdicts) {
      const own = statements.filter((one) => one.verdict === verdict && isOwn(one));
      const within = (k: number) => mean(own.map(({ place }) => (place !== null && place <= k ? 1 : 0)));
      row[verdict] = own.length === 0 ? '-' : `${own.length}: ${write([within(1), within(3)])}`;
    }
    const ofQuiet = quiet.filter(isOwn);
    const counts = verdicts.map((verdict) => ofQuiet.filter((one) => one.verdict === verdict).length);
    return { ...row, 'at quiet times': ofQuiet.length === 0 ? '-' : counts.join(' / ') };
  });
}

function write(values: readonly number[]): string {
  return values.map((value) => value.toFixed(2)).join('/');
}

function sign(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(2)}`;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
