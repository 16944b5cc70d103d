import { day, hour } from '../../engine';
import { formatDuration, type RunDeps } from '../../queries';
import { isMapping } from '../../schema';
import { createTextNotice, type Notice } from '../../texts';
import { expandRule, type RuleSpec } from '../kinds';
import { listRangeWindows, type RangeWindow } from '../promql/listRangeWindows';

/** Selectors whose samples are counted: each costs a read of some hours. */
const maxSelectors = 4;

/** Functions that compare samples: one alone gives them no value. */
const comparing = new Set(['rate', 'irate', 'increase', 'delta', 'idelta', 'deriv', 'predict_linear']);

/** A missed sample makes distances look a little longer. */
const tolerance = 0.95;

/** Hours in which samples are counted, so far apart. */
const step = 4 * hour;

const second = 1000;
const usualSeconds = [1, 5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900];

interface Measured {
  selector: string;
  /** ms. */
  at: number;
}

type WindowDeps = Pick<RunDeps, 'readHistory' | 'signal'>;

/**
 * Warnings of windows, such as that of rate(x[1m]), that hold too few of the samples that there were in the day before `at`
 * (ms): their queries have no values, or now and then only. None for other languages than PromQL, and where samples cannot be
 * counted. The spec must have passed `checkRule`.
 * @throws the signal's reason where it is aborted.
 */
export async function checkWindows(spec: RuleSpec, at: number, deps: WindowDeps): Promise<Notice[]> {
  const windows = listExpressions(spec).flatMap(listRangeWindows);
  const selectors = [...new Set(windows.map(({ selector }) => selector))].slice(0, maxSelectors);
  const distances = new Map<string, number>();
  for (const selector of selectors) {
    distances.set(selector, await measureDistance(spec, { selector, at }, deps));
  }
  const notices = windows.flatMap((one) => noticeShort(one, distances.get(one.selector) ?? NaN));
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}

/** The expressions that a rule evaluates; none of Loki, whose windows hold lines. */
function listExpressions(spec: RuleSpec): string[] {
  const steps = 'queryType' in spec.source.query ? [] : expandRule(spec).flatMap((definition) => definition.steps);
  const texts = steps
    .filter(({ datasourceUid }) => datasourceUid !== '__expr__')
    .map(({ model }) => (isMapping(model.query) ? model.query.expr : model.expr));
  return [...new Set(texts)].filter((text) => typeof text === 'string');
}

function noticeShort({ name, selector, window }: RangeWindow, distance: number): Notice[] {
  const needed = comparing.has(name) ? 2 : 1;
  if (!(window < tolerance * needed * distance)) {
    return [];
  }
  const values = {
    name,
    selector,
    window: formatDuration(window),
    distance: formatDuration(distance),
    // As many as Grafana's own interval for rates: a missed sample leaves no gap.
    enough: formatDuration(2 * needed * distance),
  };
  return [createTextNotice('warning', needed === 2 ? 'rule.short-rate-window' : 'rule.short-window', values)];
}

/** Distance of the samples of the median series, ms, up to half an hour; NaN where it is longer or samples cannot be counted. */
async function measureDistance({ source }: RuleSpec, { selector, at }: Measured, deps: WindowDeps): Promise<number> {
  const { readHistory, signal } = deps;
  const query = {
    ...source.query,
    expr: `quantile(0.5, count_over_time(${selector}[1h]))`,
    instant: false,
    range: true,
  };
  const to = Math.floor(at / step) * step;
  try {
    const { series } = await readHistory({ query, from: to - day, to, step, signal }, { uid: source.uid });
    const counts = series.flatMap((one) => [...one.series.values]).filter(Number.isFinite);
    // The most that an hour had: others may have had outages.
    const most = counts.reduce((max, count) => Math.max(max, count), 0);
    return most >= 2 ? roundDistance(hour / most) : NaN;
  } catch {
    // The rule's own query fails, too, and says why where it is run.
    signal.throwIfAborted();
    return NaN;
  }
}

/** The distance that was meant, where it is one that people set. */
function roundDistance(distance: number): number {
  const meant = usualSeconds.find((seconds) => Math.abs(distance / (seconds * second) - 1) <= 1 - tolerance);
  return meant === undefined ? Math.ceil(distance / second) * second : meant * second;
}
