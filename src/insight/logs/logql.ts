import { parser } from '@grafana/lezer-logql';
import { formatFilter, type LineFilter, type LogParameter, type Severity } from '../../engine';
import { formatDuration } from '../../queries';
import { createMessage, MessageError } from '../../texts';

/** Characters of a query at most: Loki takes 128 KiB. */
const maxLength = 20_000;

/**
 * Checks that an expression gives lines, and nothing else.
 * @throws MessageError where it is no LogQL, or gives numbers.
 */
export function checkLogQuery(expr: string): void {
  if (expr.length > maxLength) {
    throw new MessageError(createMessage('logs.query-too-long', { length: expr.length, max: maxLength }));
  }
  const names = listNodes(expr);
  if (names.has('error')) {
    throw new MessageError(createMessage('logs.no-logql', { expr: expr.slice(0, 200) }));
  }
  if (names.has('MetricExpr') || !names.has('LogExpr')) {
    throw new MessageError(createMessage('logs.metric-query', { expr: expr.slice(0, 200) }));
  }
}

/** Whether an expression is LogQL that gives lines. */
export function isLogQuery(expr: string): boolean {
  const names = expr.length > maxLength ? new Set<string>() : listNodes(expr);
  return names.has('LogExpr') && !names.has('MetricExpr') && !names.has('error');
}

function listNodes(expr: string): Set<string> {
  const names = new Set<string>();
  parser.parse(expr).iterate({ enter: ({ name, type }) => void names.add(type.isError ? 'error' : name) });
  return names;
}

/** The lines of a query that pass a filter. A comment at its end must not swallow what follows. */
export function selectLines(expr: string, filter: LineFilter): string {
  return `${endLine(expr)}|> ${formatFilter(filter)}`;
}

/** The lines of a query that pass any of these filters. */
export function selectAny(expr: string, filters: readonly LineFilter[]): string {
  return `${endLine(expr)}|> ${filters.map(formatFilter).join(' or ')}`;
}

/** The same by the text of a filter, as people write it. */
export function selectText(expr: string, pattern: string): string {
  return `${endLine(expr)}|> ${JSON.stringify(pattern)}`;
}

/** Words of levels, the least bad first; the other levels are no words that lines are selected by. */
const levelWords: ReadonlyArray<[Severity, string]> = [
  ['warn', 'warn|wrn'],
  ['error', 'err|eror|exception|traceback|fail|severe|segfault|out of memory'],
  ['critical', 'crit|fatal|panic|emerg|alert'],
];
/** klog writes one letter and the day. */
const klogLetters: Partial<Record<Severity, string>> = { warn: 'WEF', error: 'EF', critical: 'F' };

/** The lines that may be of at least a level, by their words; all lines for a level that every line may be of. */
export function selectLevel(expr: string, level: Severity): string {
  const words = writeWords(level);
  return words === undefined ? expr : `${endLine(expr)}|~ \`(?i:${words})|^[${klogLetters[level]}]\\d{4} \``;
}

/** Whether a line is one of those that are selected as errors. */
export function isGrave(line: string): boolean {
  return graveWords.test(line) || graveLetter.test(line);
}

const graveWords = new RegExp(writeWords('error') ?? '', 'i');
const graveLetter = /^[EF]\d{4} /;

function writeWords(level: Severity): string | undefined {
  const first = levelWords.findIndex(([name]) => name === level);
  return first < 0
    ? undefined
    : levelWords
        .slice(first)
        .map(([, spellings]) => spellings)
        .join('|');
}

/**
 * What a value of the lines of a query is, over a window of `range`: its 95th percentile, or how many failures a status tells of.
 */
export function measureParameter(
  expr: string,
  { kind, stages }: Pick<LogParameter, 'kind' | 'stages'>,
  range: string
): string {
  const lines = `${endLine(expr)}${stages} [${range}]`;
  return kind === 'status' ? `sum(count_over_time(${lines}))` : `quantile_over_time(0.95, ${lines}) by ()`;
}

/** How many lines of a query there are in each step: ms, or a variable for it. */
export function countLines(expr: string, step: number | '$__interval'): string {
  const range = typeof step === 'number' ? formatDuration(step) : step;
  return `sum(count_over_time(${endLine(expr)}[${range}]))`;
}

function endLine(expr: string): string {
  return expr.includes('#') ? `${expr}\n` : `${expr} `;
}
