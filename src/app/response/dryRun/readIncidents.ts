import { t } from '@grafana/i18n';
import { parseIncidents, splitIncidentLines, type KnownIncident } from '../../../alerts';
import type { TimeRange } from '../../../engine';
import { verbatim } from '../../../ui';
import { annotationIncidents } from '../../rules/backtest/annotationIncidents';

/** Known incidents, or which line is none, and why. */
export type ReadIncidents = { ok: true; incidents: KnownIncident[] } | { ok: false; message: string };

/** Reads one incident a line: from / to / title. */
export function readIncidents(lines: string): ReadIncidents {
  const parsed = parseIncidents(splitIncidentLines(lines));
  return parsed.ok
    ? parsed
    : {
        ok: false,
        message: t('rule-test.incident-wrong', 'Incident {{number}} cannot be read: {{reason}}', {
          number: parsed.index + 1,
          reason: parsed.reason,
          ...verbatim,
        }),
      };
}

/** What people say was real trouble: noise and what was planned is none. */
const trueVerdicts = ['useful', 'known-cause'];

/** The incidents that people gave feedback on, as lines. @throws what Grafana answers where it cannot be read. */
export async function listFeedbackIncidents(range: TimeRange): Promise<string> {
  const found = await Promise.all(trueVerdicts.map((verdict) => annotationIncidents(`verdict:${verdict}`, range)));
  const lines = found.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  return [...new Set(lines)].join('\n');
}
