import type { DataFrame } from '@grafana/data';
import type { ToldAnomaly } from '../../../ui/health';

/** One anomaly of one of a service's signals; it ends with the last observation that belongs to it. */
export interface SignalEvent extends ToldAnomaly {
  id: string;
  /** Kind of signal, and the series where it has several. */
  signal: string;
  series: string;
  /** Grafana unit id of the signal. */
  unit: string;
  /** How long after a deploy it began, ms; NaN where there was none. */
  sinceDeploy: number;
  /** [0, 1] */
  severity: number;
}

/** The events of a table of anomalies, as they come: the newest first. */
export function readEvents(frames: DataFrame[]): SignalEvent[] {
  return frames.flatMap((frame) => {
    const column = (role: string) => frame.fields.find(({ config }) => config.custom?.foresightRole === role);
    const start = column('start');
    const severity = column('severity') ?? frame.fields.find(({ name }) => name === 'Severity');
    if (!start) {
      return [];
    }
    const { step = 0 } = (frame.meta?.custom?.foresight as { step?: number } | undefined) ?? {};
    const text = (role: string, row: number) => String(column(role)?.values[row] ?? '');
    const number = (role: string, row: number) => Number(column(role)?.values[row] ?? NaN);
    return Array.from({ length: frame.length }, (_, row) => ({
      id: `${text('signal', row)} ${text('series', row)} ${start.values[row]}`,
      signal: text('signal', row),
      series: text('series', row),
      start: number('start', row),
      end: number('end', row) + step,
      kind: text('kind', row) as ToldAnomaly['kind'],
      direction: text('direction', row) as ToldAnomaly['direction'],
      observed: number('observed', row),
      expected: { lower: number('lower', row), upper: number('upper', row) },
      unit: text('unit', row),
      sinceDeploy: number('start', row) - number('deploy', row),
      severity: Number(severity?.values[row] ?? NaN),
    }));
  });
}
