import { formatDuration } from '../../src/queries';
import type { BlindTime, RuleBacktest, RuleReport, RuleSpec, Sensitivity } from '../../src/alerts';
import { textTable } from '../textTable';

const maxEpisodes = 10;

/** The result of a backtest as the command writes it; the curve where it was asked for. */
export interface ComparedBacktest extends Pick<RuleBacktest, 'report' | 'cost' | 'notices'> {
  advice: RuleBacktest['suitability'];
  curve?: Sensitivity;
}

/** What a backtest says, for people. */
export function describeBacktest(spec: RuleSpec, { report, advice, cost, notices, curve }: ComparedBacktest): string[] {
  const used = cost.formats[0];
  return [
    `${spec.name} (${spec.kind})`,
    `  fires        ${countTimes(report.episodes.length)}, ${rounded(report.perWeek)} a week, ${rounded(100 * report.firingShare)} % of the time`,
    ...notices.map((notice) => `  hint         ${notice}`),
    ...describeBlindTimes(report),
    ...describeScores(report),
    `  forecasts    ${advice.verdict}: ${advice.reason}`,
    `  cost         ${used.samplesPerHour} samples and ${used.evaluationsPerHour} evaluations an hour, ${Math.ceil(used.cacheBytes / 1024)} KiB of cache; ${cost.samplesAtFirst} samples at first; cheapest as ${cost.cheapest}`,
    ...(curve === undefined ? [] : describeCurve(curve)),
    ...describeEpisodes(report),
  ];
}

/** Times in which the rule saw nothing: they are no alarms, unless it says Alerting. */
function describeBlindTimes({ noData, failed }: RuleReport): string[] {
  return [
    ...describeBlindTime('no data     ', noData),
    ...describeBlindTime('failed      ', failed),
    ...failed.spans.map(({ from, message }) => `  failed       from ${writeTime(from)}: ${message}`),
  ];
}

function describeBlindTime(head: string, { share, spans, episodes }: BlindTime): string[] {
  const longest = spans.reduce((max, one) => (one.to - one.from > max.to - max.from ? one : max), { from: 0, to: 0 });
  const alerts = episodes.length > 0 ? `; alerts because of that: ${episodes.length}` : '';
  const length = formatDuration(longest.to - longest.from);
  return spans.length === 0
    ? []
    : [
        `  ${head} ${countTimes(spans.length)}, ${rounded(100 * share)} % of the time, ${length} from ${writeTime(longest.from)} on at most${alerts}`,
      ];
}

function writeTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}

/** Figures that need known incidents. */
function describeScores({ incidents, precision, recall, falsePerWeek }: RuleReport): string[] {
  if (recall === undefined) {
    return ['  incidents    no incidents are known: give them with --incidents'];
  }
  const detections = incidents.map(({ incident, delay }) => {
    const when = delay === undefined ? 'not detected' : `detected after ${delay === 0 ? '0s' : formatDuration(delay)}`;
    return `  incident     ${incident.title}: ${when}`;
  });
  const shown = precision === undefined ? 'none (it never fires)' : rounded(precision);
  return [
    `  incidents    precision ${shown}, recall ${rounded(recall)}, ${rounded(falsePerWeek)} false alarms a week`,
    ...detections,
  ];
}

function describeCurve({ points, suggested }: Sensitivity): string[] {
  if (points.length === 0) {
    return ['  curve        rules of this kind have nothing to set'];
  }
  const rows = points.map(({ setting, perWeek, falsePerWeek, recall }) => [
    String(rounded(setting)),
    rounded(perWeek),
    rounded(falsePerWeek),
    recall === undefined ? '-' : rounded(recall),
  ]);
  const table = textTable(['setting', 'alarms/week', 'false/week', 'recall'], rows);
  const advice = suggested === undefined ? 'no setting keeps to one page a week' : `suggested: ${rounded(suggested)}`;
  return [`  curve        ${advice} (at most one page a week)`, ...table.map((line) => `    ${line}`)];
}

function describeEpisodes(report: RuleReport): string[] {
  const newest = report.episodes.slice(-maxEpisodes);
  const left = report.episodes.length - newest.length;
  return [
    ...(left > 0 ? [`  alarms       ${left} earlier ones, then`] : []),
    ...newest.map(({ from, to, incidents }) => {
      const lasted = to > from ? `, ${formatDuration(to - from)}` : '';
      return `  alarm        ${writeTime(from)}${lasted}${incidents.length > 0 ? `: ${incidents.join(', ')}` : ''}`;
    }),
  ];
}

function countTimes(count: number): string {
  return count === 1 ? '1 time' : `${count} times`;
}

/** Three digits that say something. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
