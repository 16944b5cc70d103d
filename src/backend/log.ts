import type { Secrets } from './secrets';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Structured fields of a log line. Values are shown as text; an Error shows its message and stack. */
export type LogFields = Record<string, unknown>;

/** Writes lines that Grafana takes over into its own log. Never pass secrets; those known are removed. */
export type Log = Record<LogLevel, (message: string, fields?: LogFields) => void>;

export interface LogDeps {
  write(line: string): void;
  /** ms since the epoch. */
  now(): number;
  secrets: Pick<Secrets, 'redact'>;
}

/** Grafana splits lines of 64 KiB and more; no field may come near. */
const longestText = 8 * 1024;

const secretName = /authori[sz]ation|cookie|password|secret|secure|token|api-?key|header/i;

/** A logger in hclog's JSON format, one object per line. */
export function createLog({ write, now, secrets }: LogDeps): Log {
  const show = (value: unknown) => secrets.redact(formatValue(value)).slice(0, longestText);
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      const line: Record<string, string> = {
        '@level': level,
        '@message': show(message),
        '@timestamp': timestamp(now()),
      };
      for (const [name, value] of Object.entries(fields)) {
        if (value === undefined) {
          continue;
        }
        line[name.replace(/^@+/, '')] = secretName.test(name) ? '[redacted]' : show(value);
        if (value instanceof Error && value.stack) {
          line.stack = show(value.stack);
        }
      }
      write(JSON.stringify(line) + '\n');
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** hclog's layout: exactly six fractional digits. */
function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}

function formatValue(value: unknown): string {
  if (value instanceof Error) {
    return value.message;
  }
  if (typeof value === 'object' && value !== null) {
    return toRedactedJson(value);
  }
  return String(value);
}

/** JSON without the values of fields that are named like secrets. */
function toRedactedJson(value: object): string {
  try {
    return JSON.stringify(value, (name, inner) => (secretName.test(name) ? '[redacted]' : inner));
  } catch {
    return Object.prototype.toString.call(value);
  }
}
