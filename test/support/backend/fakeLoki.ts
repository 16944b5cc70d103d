import type http from 'node:http';
import { json, type Received } from './startUpstream';

/** A line with its time, ns. */
export interface StoredLine {
  ns: bigint;
  text: string;
  labels: Record<string, string>;
}

/** Answers query_range as Loki does: the newest lines of [start, end), grouped by stream, at most `cap` at once. */
export function answerLines(lines: StoredLine[], cap = 5_000) {
  const sorted = [...lines].sort((a, b) => (a.ns < b.ns ? 1 : -1));
  return (response: http.ServerResponse, { body }: Received) => {
    const form = new URLSearchParams(body);
    const limit = Number(form.get('limit'));
    if (limit > cap) {
      const error = `max entries limit per query exceeded, limit > max_entries_limit_per_query (${limit} > ${cap})`;
      return void response.writeHead(400).end(error);
    }
    const [start, end] = [BigInt(form.get('start') ?? 0), BigInt(form.get('end') ?? 0)];
    return json(response, streams(sorted.filter(({ ns }) => ns >= start && ns < end).slice(0, limit)));
  };
}

/** The body of a query_range answer of lines. */
export function streams(lines: StoredLine[], stats = { summary: { totalBytesProcessed: 100 } }) {
  const groups = new Map<string, { stream: Record<string, string>; values: Array<[string, string]> }>();
  for (const { ns, text, labels } of lines) {
    const key = JSON.stringify(labels);
    const group = groups.get(key) ?? { stream: labels, values: [] };
    group.values.push([String(ns), text]);
    groups.set(key, group);
  }
  return { status: 'success', data: { resultType: 'streams', result: [...groups.values()], stats } };
}
