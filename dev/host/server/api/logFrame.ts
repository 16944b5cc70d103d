import type { FrameMeta } from '../../../../src/frames';
import type { Frame } from '../../../../src/queries';

/** Lines that share their labels, as Loki gives them. */
export interface LogStream {
  stream: Record<string, string>;
  values: Array<[nanoseconds: string, line: string]>;
}

/** What Grafana's own data source says beside the lines. */
interface LogFrame extends Frame {
  meta: FrameMeta & { stats: Array<{ displayName: string; unit: string; value: number }> };
}

interface Lines {
  streams: LogStream[];
  /** What Loki read for them. */
  bytes: number;
}

/** All lines in one frame, the newest first. */
export function logFrame({ streams, bytes }: Lines, refId: string): LogFrame {
  const rows = streams
    .flatMap(({ stream, values }) => values.map(([ns, line]) => ({ ns, line, stream })))
    .sort((a, b) => Number(BigInt(b.ns) - BigInt(a.ns)));
  return {
    name: '',
    refId,
    meta: { stats: [{ displayName: 'Summary: total bytes processed', unit: 'decbytes', value: bytes }] },
    fields: [
      { name: 'Time', type: 'time', values: Float64Array.from(rows, ({ ns }) => Math.floor(Number(ns) / 1e6)) },
      { name: 'Line', type: 'string', values: rows.map(({ line }) => line) },
      { name: 'labels', type: 'string', values: rows.map(({ stream }) => JSON.stringify(stream)) },
      { name: 'tsNs', type: 'string', values: rows.map(({ ns }) => ns) },
    ],
  };
}
