import type { DataFrame } from '@grafana/data';

/** One anomaly of one of a service's signals. */
export interface SignalEvent {
  id: string;
  /** Kind of signal, and the series where it has several. */
  signal: string;
  series: string;
  /** ms since the epoch. */
  start: number;
  /** The end of the last observation that belongs to it. */
  end: number;
  kind: string;
  /** In the data source's words. */
  reason: string;
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
    return Array.from({ length: frame.length }, (_, row) => ({
      id: `${text('signal', row)} ${text('series', row)} ${start.values[row]}`,
      signal: text('signal', row),
      series: text('series', row),
      start: Number(start.values[row]),
      end: Number(column('end')?.values[row] ?? start.values[row]) + step,
      kind: text('kind', row),
      reason: text('reason', row),
      severity: Number(severity?.values[row] ?? NaN),
    }));
  });
}
