import { week } from '../../../src/engine';
import { minWatched } from './planBlocks';
import { detectionMethods, type Detection, type Finding } from './measureDetection';
import { kinds } from './trials';

type Line = Record<string, string>;

/** The kinds that have a column of their own, with what happened by itself and is known. */
const columns = [...kinds, 'recorded'] as const;

/** A line per method and log, then what all logs together say that are watched for long, and the worst of them. */
export function reportDetection(detections: readonly Detection[]): Line[] {
  const isLong = ({ weeks }: Detection) => weeks * week >= minWatched;
  return [
    ...detections.map((one) => formatLine(one, isLong(one))),
    ...detectionMethods.flatMap(({ name }) => {
      const long = detections.filter((one) => one.method === name && isLong(one));
      return long.length === 0 ? [] : [formatLine(join(long, 'all'), true), ...formatWorst(long)];
    }),
  ];
}

function join(detections: readonly Detection[], log: string): Detection {
  const sum = (read: (one: Detection) => number) => detections.reduce((total, one) => total + read(one), 0);
  return {
    method: detections[0].method,
    log,
    findings: detections.flatMap(({ findings }) => findings),
    falseNew: sum((one) => one.falseNew),
    falseChanges: sum((one) => one.falseChanges),
    weeks: sum(({ weeks }) => weeks),
    evaluations: sum(({ evaluations }) => evaluations),
  };
}

function formatLine({ method, log, findings, ...rest }: Detection, isLong: boolean): Line {
  const { falseNew, falseChanges, weeks, evaluations } = rest;
  const perWeek = (alarms: number) => (isLong ? (alarms / weeks).toFixed(2) : 'too short');
  return {
    method,
    log,
    days: (7 * weeks).toFixed(2),
    ...Object.fromEntries(columns.flatMap((kind) => formatKind(findings, kind))),
    recall: formatRecall(findings),
    'false new a week': perWeek(falseNew),
    'false changes a week': perWeek(falseChanges),
    'false a week': perWeek(falseNew + falseChanges),
    'false per 10k evaluations': evaluations === 0 ? '' : ((1e4 * (falseNew + falseChanges)) / evaluations).toFixed(2),
  };
}

/** The found of all of a kind, and the median of the minutes until they were. */
function formatKind(findings: readonly Finding[], kind: Finding['kind']): Array<[string, string]> {
  const own = findings.filter((one) => one.kind === kind);
  const delays = own.map(({ delay }) => delay / 60_000).filter(Number.isFinite);
  delays.sort((a, b) => a - b);
  return [
    [kind, own.length === 0 ? '' : `${delays.length}/${own.length}`],
    [`${kind} min`, delays.length === 0 ? '' : delays[delays.length >> 1].toFixed(1)],
  ];
}

function formatRecall(findings: readonly Finding[]): string {
  return findings.length === 0
    ? ''
    : (findings.filter(({ delay }) => delay < Infinity).length / findings.length).toFixed(3);
}

/** The lowest recall and the highest rates of any log, and of all logs but one. */
function formatWorst(detections: readonly Detection[]): Line[] {
  const others = detections
    .map((_, left) => detections.filter((one, i) => i !== left))
    .filter(({ length }) => length > 0);
  return [
    pickWorst('worst', detections),
    ...(others.length > 0
      ? [
          pickWorst(
            'worst without one',
            others.map((some) => join(some, ''))
          ),
        ]
      : []),
  ];
}

function pickWorst(log: string, detections: readonly Detection[]): Line {
  const lines = detections.map((one) => formatLine(one, true));
  const pick = (column: string, of: (...values: number[]) => number) =>
    of(...lines.map((line) => Number(line[column]))).toString();
  const highest = ['false new a week', 'false changes a week', 'false a week', 'false per 10k evaluations'];
  return {
    ...Object.fromEntries(Object.keys(lines[0]).map((column) => [column, ''])),
    method: detections[0].method,
    log,
    recall: pick('recall', Math.min),
    ...Object.fromEntries(highest.map((column) => [column, pick(column, Math.max)])),
  };
}
