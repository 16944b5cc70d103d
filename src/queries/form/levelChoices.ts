import type { Severity } from '../../engine';
import type { Choice } from './form';
import { message, type Message } from './message';

/** Levels of log lines by their names, as people read them. */
const labels: Readonly<Record<Severity, Message>> = {
  trace: message('log-level.trace', 'trace'),
  debug: message('log-level.debug', 'debug'),
  info: message('log-level.info', 'info'),
  warn: message('log-level.warn', 'warning'),
  error: message('log-level.error', 'error'),
  critical: message('log-level.critical', 'critical'),
};

/** The levels of log lines, the least bad first. */
export const levelChoices: ReadonlyArray<Choice & { label: Message }> = Object.entries(labels).map(
  ([value, label]) => ({
    value,
    label,
  })
);
