import type http from 'node:http';
import type { SourceRequest } from './source';

/** A sample: time in seconds, value as text. */
export type Sample = [time: number, value: string];
export interface MatrixSeries {
  metric: Record<string, string>;
  values: Sample[];
}

/** The times that a range query asks for, seconds. */
export interface Range {
  start: number;
  end: number;
  step: number;
  expr: string;
}

export function readRange({ url, body }: Pick<SourceRequest, 'url' | 'body'>): Range {
  const parameters = new URLSearchParams(body !== '' ? body : (url.split('?')[1] ?? ''));
  const number = (name: string) => Number(parameters.get(name));
  const start = number('start');
  return { start, end: number('end'), step: number('step') || 60, expr: parameters.get('query') ?? '' };
}

/** The value of a calm series with a daily wave. */
export function wave(time: number, level = 100): number {
  return Math.round((level + 30 * Math.sin((2 * Math.PI * time) / 86_400) + 3 * Math.sin(time * 0.7)) * 100) / 100;
}

/** `count` series over the range that is asked for. */
export function createMatrix({ start, end, step }: Range, count = 1, value = wave): MatrixSeries[] {
  return Array.from({ length: count }, (_, id) => {
    const values: Sample[] = [];
    for (let time = start; time <= end; time += step) {
      values.push([time, String(value(time, 100 + id))]);
    }
    return { metric: { __name__: 'waves', id: String(id) }, values };
  });
}

export function matrixText(result: unknown, more: object = {}): string {
  return JSON.stringify({ status: 'success', ...more, data: { resultType: 'matrix', result } });
}

export function sendJson(response: http.ServerResponse, body: unknown, status = 200): void {
  sendText(response, JSON.stringify(body), status);
}

export function sendText(response: http.ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}

/** A good source: Prometheus' API with `count` waves, whatever is asked for. */
export function answerWaves(count = 1, value = wave) {
  return (response: http.ServerResponse, request: SourceRequest) => {
    const path = request.url.split('?')[0];
    if (path.endsWith('/query_range')) {
      sendText(response, matrixText(createMatrix(readRange(request), count, value)));
    } else if (path.endsWith('/api/ds/query')) {
      sendJson(response, createFrames(request.body));
    } else if (path.endsWith('/query')) {
      sendJson(response, { status: 'success', data: { resultType: 'vector', result: [] } });
    } else {
      sendJson(response, { status: 'success', data: path.endsWith('/buildinfo') ? { version: '3.0.0' } : [] });
    }
  };
}

/** What Grafana's query API answers. */
function createFrames(body: string) {
  const { from, to, queries } = JSON.parse(body) as {
    from: string;
    to: string;
    queries: Array<{ intervalMs: number }>;
  };
  const step = Math.max(1000, queries[0].intervalMs);
  const times: number[] = [];
  for (let time = Number(from); time <= Number(to); time += step) {
    times.push(time);
  }
  const fields = [
    { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' } },
    { name: 'Value', type: 'number', typeInfo: { frame: 'float64' }, labels: { __name__: 'waves' } },
  ];
  const frame = { schema: { refId: 'A', fields }, data: { values: [times, times.map((time) => wave(time / 1000))] } };
  return { results: { A: { status: 200, frames: [frame] } } };
}
