import { t } from '@grafana/i18n';
import { parseTimeRange, type EventSettings } from '../../queries';
import type { Reader } from '../../ui';

type Effect = NonNullable<EventSettings['effect']>;

/** Events as text, one a line: 'Sale: 2026-11-27/2026-11-28, 2026-12-24/2026-12-27'. */
export function showEvents(events: readonly EventSettings[]): string {
  return events.map(({ name, times }) => `${name}: ${times.join(', ')}`).join('\n');
}

/** Reads what showEvents writes; empty lines are passed over. */
export function readEvents(effect: Effect): Reader<EventSettings[]> {
  return (text) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const events = lines.map((line) => readLine(line, effect));
    const wrong = events.findIndex((event) => event === undefined);
    return wrong < 0
      ? { ok: true, value: events.filter((event) => event !== undefined) }
      : {
          ok: false,
          message: t(
            'calendar.invalid-line',
            'This line cannot be read: {{line}}. Write a name and time ranges, such as Sale: 2026-11-27/2026-11-28.',
            { line: lines[wrong] }
          ),
        };
  };
}

function readLine(line: string, effect: Effect): EventSettings | undefined {
  const [, name, list] = /^([^:]+):(.+)$/.exec(line.trim()) ?? [];
  const times = (list ?? '').split(',').map((time) => time.trim());
  return name && times.every(isTimeRange) ? { name: name.trim(), times, effect } : undefined;
}

function isTimeRange(text: string): boolean {
  try {
    parseTimeRange(text);
    return true;
  } catch {
    return false;
  }
}
