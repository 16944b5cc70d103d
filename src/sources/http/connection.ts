import { createMessage } from '../../texts';
import { SourceError, type LimitSettings, type Source } from '../../queries';
import type { SourceSettings } from '../settings/sourceSettings';

/** A checked entry of the allow-list. */
export type AllowedSource = SourceSettings & { name: string };

/** What the sources of a data source are reached with, besides their own entries. */
export interface ConnectionSettings {
  /** How this Grafana is reached; empty texts where it is not known. `withheld` is why a token is not used. */
  grafana: { url: string; token: string; withheld?: string };
  /** By `secretKey(uid, ...)`. */
  secrets: Readonly<Record<string, string>>;
  limits: Required<LimitSettings>;
}

/** Asks the sources of one kind. @throws SourceError where the entry cannot be used. */
export type SourceClient = (source: AllowedSource, settings: ConnectionSettings) => Source;

/** How one upstream is reached. */
export interface Connection {
  /** For people: what error messages call the source. */
  name: string;
  /** http(s) URL without credentials; requests go below its path. */
  baseUrl: string;
  headers: Record<string, string>;
  /** What must never be shown: occurrences in upstream messages are masked. */
  secrets: string[];
  /** PEM of the authority to trust instead of the system's. */
  caCert?: string;
  skipVerify?: boolean;
  limits: Required<LimitSettings>;
}

/** One request below a connection's base URL. */
export interface UpstreamRequest {
  path: string;
  method: 'GET' | 'POST';
  contentType?: string;
  body?: string;
  /** A status of 400 or more whose body is an answer, too. */
  alsoRead?: number;
  /** Whether it changes something: then it is sent once, even where its connection breaks before an answer begins. */
  isWrite?: boolean;
  signal: AbortSignal;
}

/** `path` below the base URL's own path. */
export function upstreamUrl(connection: Connection, path: string): URL {
  const base = connection.baseUrl.endsWith('/') ? connection.baseUrl : `${connection.baseUrl}/`;
  return new URL(path.replace(/^\/+/, ''), base);
}

/** The headers. @throws SourceError for a value that cannot be sent: a line break in it would begin another header. */
export function checkHeaders(source: AllowedSource, headers: Record<string, string>): Record<string, string> {
  const broken = Object.keys(headers).find((name) => /[^\t\x20-\x7e\x80-\xff]/.test(headers[name]));
  if (broken !== undefined) {
    const remedy = 'Enter it again without line breaks and special characters';
    throw misconfigured(source, `the value of header ${broken} cannot be sent. ${remedy}.`);
  }
  return headers;
}

export function misconfigured(source: AllowedSource, problem: string): SourceError {
  return new SourceError('misconfigured', createMessage('source.misconfigured', { name: source.name, problem }), 400);
}
