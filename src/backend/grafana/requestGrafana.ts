import { createMessage } from '../../texts';
import { SourceError } from '../../queries';
import { parse, type Schema } from '../../schema';
import type { InferOutput } from 'valibot';
import { httpText, type Connection } from '../../sources/clients';
import type { Settings } from '../settings';

/** How Grafana's own API is called with a token of the data source. */
export interface GrafanaCall {
  connection: Connection;
  signal: AbortSignal;
}

/** What is sent, below Grafana's address. */
interface GrafanaRequest {
  path: string;
  /** Sent as JSON, once: it is written. */
  body?: object;
}

/** The connection to this Grafana; undefined where its address or a token is not known. */
export function connectGrafana({ grafana: { url, token }, limits }: Settings): Connection | undefined {
  if (url === '' || !isHeaderValue(token)) {
    return undefined;
  }
  return {
    name: 'Grafana',
    baseUrl: url,
    headers: { authorization: `Bearer ${token}` },
    secrets: [token],
    limits,
  };
}

/** What Grafana answers, read by a schema. @throws SourceError, in which no token is. */
export async function requestGrafana<S extends Schema>(
  { connection, signal }: GrafanaCall,
  { path, body }: GrafanaRequest,
  schema: S
): Promise<InferOutput<S>> {
  const request =
    body === undefined
      ? { path, method: 'GET' as const, signal }
      : { path, method: 'POST' as const, body: JSON.stringify(body), isWrite: true, signal };
  const parsed = parse(schema, readJson(await httpText(connection, request)));
  if (!parsed.ok) {
    const [detail] = path.split('?');
    throw new SourceError('malformed', createMessage('source.malformed', { name: connection.name, detail }));
  }
  return parsed.value;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A line break in it would begin another header. */
function isHeaderValue(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}
