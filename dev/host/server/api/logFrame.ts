import type { Frame } from '../../../../src/queries';

/** Lines that share their labels, as Loki gives them. */
export interface LogStream {
  stream: Record<string, string>;
  values: Array<[nanoseconds: string, line: string]>;
}

/** All lines in one frame, the newest first. */
export function logFrame(streams: LogStream[], refId: string): Frame {
  const rows = streams
    .flatMap(({ stream, values }) => values.map(([time, line]) => ({ time: Number(time) / 1e6, line, stream })))
    .sort((a, b) => b.time - a.time);
  return {
    name: '',
    refId,
    fields: [
      { name: 'Time', type: 'time', values: Float64Array.from(rows, ({ time }) => Math.floor(time)) },
      { name: 'Line', type: 'string', values: rows.map(({ line }) => line) },
      { name: 'labels', type: 'string', values: rows.map(({ stream }) => JSON.stringify(stream)) },
    ],
  };
}
