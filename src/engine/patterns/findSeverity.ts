/** How bad a line is, the least bad first: the levels that Loki detects. */
export const severities = ['trace', 'debug', 'info', 'warn', 'error', 'critical'] as const;

export type Severity = (typeof severities)[number];

const spellings: Readonly<Record<string, Severity>> = {
  trace: 'trace',
  debug: 'debug',
  dbg: 'debug',
  info: 'info',
  information: 'info',
  notice: 'info',
  warn: 'warn',
  warning: 'warn',
  wrn: 'warn',
  err: 'error',
  error: 'error',
  severe: 'error',
  eror: 'error',
  crit: 'critical',
  critical: 'critical',
  fatal: 'critical',
  panic: 'critical',
  emerg: 'critical',
  emergency: 'critical',
  alert: 'critical',
};

/** Characters of a line that are looked at. */
const maxLength = 1000;

/** `level=warn`, `"severity": "ERROR"`. */
const field = /(?:^|[\s{,"])(?:level|lvl|severity|loglevel)"?\s?[=:]\s?"?([a-z]{3,12})/i;
/** `ERROR`, `[error]`, `E0612`: a word of its own in capitals, or in brackets. */
const word = /(?:^|[\s\]|])(?:\[ {0,3}([a-z]{3,12}) {0,3}\]|([A-Z]{3,12})(?=[\s:|\]]|$))/g;
/** klog's first character, with the day behind it. */
const klog = /^([IWEF])\d{4} /;
const klogLevels: Readonly<Record<string, Severity>> = { I: 'info', W: 'warn', E: 'error', F: 'critical' };
/** What a line without a level says of failures. */
const failure =
  /(?:Error|Exception)\b|\b(?:exception|panic|traceback|fatal|segfault|out of memory|failed|failure|error)\b/i;

/**
 * How bad a line says it is: by its field or word for that, and else an error where it speaks of one; undefined where it says
 * nothing.
 */
export function findSeverity(text: string): Severity | undefined {
  const line = text.slice(0, maxLength);
  const named = field.exec(line)?.[1];
  const found = named === undefined ? undefined : toSeverity(named);
  return (
    found ?? findWord(line) ?? klogLevels[klog.exec(line)?.[1] ?? ''] ?? (failure.test(line) ? 'error' : undefined)
  );
}

function findWord(line: string): Severity | undefined {
  for (const [, inBrackets, capitals] of line.matchAll(word)) {
    const severity = toSeverity(inBrackets ?? capitals);
    if (severity !== undefined) {
      return severity;
    }
  }
  return undefined;
}

function toSeverity(name: string): Severity | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(spellings, key) ? spellings[key] : undefined;
}
