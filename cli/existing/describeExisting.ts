import { classifyRule, type RuleReport } from '../../src/alerts';
import { formatDuration } from '../../src/queries';
import { textTable } from '../textTable';
import type { ExistingBacktest } from './backtestExisting';
import { describeLeftOut, type LeftOut } from './describeRules';

const maxRows = 200;
const maxEpisodes = 10;
/** Few enough rules to show when each of them fired. */
const maxDetailed = 5;

type Reported = ExistingBacktest & { result: { report: RuleReport; missing: string[] } };

/** What backtests of existing rules say, for people: those that fire the longest first, then what is not known. */
export function describeExisting(results: ExistingBacktest[], unread: LeftOut[]): string[] {
  const reported = results.filter((one): one is Reported => 'report' in one.result).sort(compareOffence);
  const left = results.flatMap(({ file, rule, result }) =>
    'reason' in result ? [{ file, group: rule.group, title: rule.title, reason: result.reason }] : []
  );
  const silent = reported.filter(({ result }) => result.missing.length > 0);
  return [
    ...describeTable(reported),
    ...(reported.length <= maxDetailed ? reported.flatMap(describeEpisodes) : []),
    ...describeLeftOut('Cannot fire, for want of data', silent.map(toSilent)),
    ...describeLeftOut('Not backtested', left),
    ...describeLeftOut('Cannot be read', unread),
  ];
}

function compareOffence({ result: a }: Reported, { result: b }: Reported): number {
  const pages = ({ report }: Reported['result']) => report.episodes.length + report.noData.pages + report.failed.pages;
  return b.report.firingShare - a.report.firingShare || b.report.flaps - a.report.flaps || pages(b) - pages(a);
}

function describeTable(reported: Reported[]): string[] {
  if (reported.length === 0) {
    return ['No rule was backtested.'];
  }
  const isScored = reported.some(({ result }) => result.report.recall !== undefined);
  const headers = ['rule', 'kind', 'fires', 'a week', 'flaps', 'firing %', 'no data', 'errors'];
  const scores = isScored ? ['precision', 'recall', 'detected after'] : [];
  const rows = reported
    .slice(0, maxRows)
    .map(({ rule, result: { report } }) => [
      rule.title,
      classifyRule(rule),
      ...formatCounts(report),
      ...(isScored ? formatScores(report) : []),
    ]);
  const more = reported.length > maxRows ? [`... and ${reported.length - maxRows} more, with --json`] : [];
  return [...textTable([...headers, ...scores], rows), ...more, describeTotals(reported)];
}

function formatCounts({ episodes, perWeek, flaps, firingShare, noData, failed }: RuleReport): string[] {
  return [episodes.length, perWeek, flaps, 100 * firingShare, noData.pages, failed.pages].map(rounded);
}

function formatScores({ precision, recall, incidents }: RuleReport): string[] {
  const delays = incidents.flatMap(({ delay }) => (delay === undefined ? [] : [delay])).sort((a, b) => a - b);
  const middle = delays[Math.floor(delays.length / 2)];
  return [
    precision === undefined ? '-' : rounded(precision),
    recall === undefined ? '-' : rounded(recall),
    middle === undefined ? '-' : formatDuration(middle),
  ];
}

function describeTotals(reported: Reported[]): string {
  const sum = (count: (report: RuleReport) => number) =>
    rounded(reported.reduce((total, { result }) => total + count(result.report), 0));
  const silent = reported.filter(({ result }) => result.report.episodes.length === 0).length;
  return `All ${reported.length}: fire ${sum(({ episodes }) => episodes.length)} times, ${sum(({ perWeek }) => perWeek)} a week; ${sum(({ flaps }) => flaps)} flaps, ${sum(({ noData }) => noData.pages)} pages for want of data, ${sum(({ failed }) => failed.pages)} for errors; ${silent} never fire.`;
}

function describeEpisodes({ rule, result: { report } }: Reported): string[] {
  const newest = report.episodes.slice(-maxEpisodes);
  const left = report.episodes.length - newest.length;
  return [
    '',
    `${rule.title}:${report.episodes.length === 0 ? ' never fires' : ''}`,
    ...(left > 0 ? [`  ${left} earlier alarms, then`] : []),
    ...newest.map(({ from, to, alerts, incidents }) => {
      const at = `${new Date(from).toISOString().slice(0, 16)}Z`;
      const what = incidents.length > 0 ? `: ${incidents.join(', ')}` : '';
      return `  alarm  ${at}, ${formatDuration(to - from)}, ${alerts.length === 1 ? '1 alert' : `${alerts.length} alerts`}${what}`;
    }),
  ];
}

function toSilent({ file, rule, result: { missing } }: Reported): LeftOut {
  const reason = `there is no ${missing.join(', ')} in this range. Check the metric's name, and the recording rule that writes it.`;
  return { file, group: rule.group, title: rule.title, reason };
}

/** Three digits that say something. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
