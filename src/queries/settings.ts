/** How a source is reached. 'grafana': through Grafana's query API; the others: directly by URL. */
export type SourceKind = 'grafana' | 'prometheus' | 'loki';

/**
 * One entry of the allow-list: nothing outside this list is ever contacted.
 * Secrets of an entry live in secureJsonData under `secretKey(uid, ...)`.
 */
export interface SourceSettings {
  /** What queries refer to. For 'grafana' the data source's own uid. */
  uid: string;
  kind: SourceKind;
  /** For people; default the uid. */
  name?: string;
  /** Direct kinds only: http(s) base URL, without credentials. */
  url?: string;
  /** Direct kinds only. The password is the secret 'password'; a bearer token is the secret 'token'. */
  basicAuthUser?: string;
  /** Direct kinds only: names of extra headers; each value is the secret `header.<name>`. */
  headerNames?: string[];
  /** Direct kinds only: tenant for Mimir, Loki and the like, sent as X-Scope-OrgID or as `tenantHeader`. */
  tenant?: string;
  tenantHeader?: string;
  /** Direct kinds only: PEM of the authority that signed the server's certificate. */
  tlsCaCert?: string;
  tlsSkipVerify?: boolean;
}

/** Limits of one data source instance; every field has a default. */
export interface LimitSettings {
  /** Series of one query that are computed; the rest are named in a notice. Default 200. */
  maxSeries?: number;
  /** Points (all series together) that one query may read. Default 2,000,000. */
  maxPoints?: number;
  /** Bytes of one upstream response. Default 64 MiB. */
  maxResponseBytes?: number;
  /** Longest wait for one upstream request, ms. Default 25,000 (alert evaluation stops at 30 s). */
  timeoutMs?: number;
  /** Upstream requests of one query under way at once. Default 4. */
  concurrency?: number;
  /** Bytes of history and model cache per process (the largest asked by any instance). Default 64 MiB. */
  cacheBytes?: number;
}

/** Times that are known beforehand, such as a sale, a deploy freeze or a maintenance window. */
export interface EventSettings {
  name: string;
  /** ISO 8601 intervals, past and future: '2026-11-27T00:00Z/2026-11-28T00:00Z' or '2026-12-24/2026-12-27'. */
  times: string[];
  /** 'learn' (default): its effect is learnt, forecast again, and never an anomaly. 'exclude': nothing is learnt from it. */
  effect?: EventEffectSetting;
}

export const eventEffects = ['learn', 'exclude'] as const;
export type EventEffectSetting = (typeof eventEffects)[number];

/** What is known beforehand about the times of all series of a data source. */
export interface CalendarSettings {
  /** IANA name, such as Europe/Berlin: daily patterns follow its clock through summer time. Default UTC. */
  timeZone?: string;
  events?: EventSettings[];
  /** An iCalendar file's text (RFC 5545), with recurring events; in a provisioning file: $__file{/path/calendar.ics}. */
  ics?: string;
  /** What the iCalendar file's events are for. Default 'learn'. */
  icsEffect?: EventEffectSetting;
}

/** jsonData of a Foresight data source. */
export interface DataSourceSettings {
  /** Base URL of this Grafana as its own backend reaches it; default what Grafana reports. */
  grafanaUrl?: string;
  sources?: SourceSettings[];
  limits?: LimitSettings;
  calendar?: CalendarSettings;
}

/** secureJsonData key of Grafana's service-account token. */
export const grafanaTokenKey = 'grafanaToken';

/** secureJsonData key of one secret of a direct source: 'password', 'token' or `header.<name>`. */
export function secretKey(uid: string, secret: string): string {
  return `source.${uid}.${secret}`;
}

export const defaultLimits: Required<LimitSettings> = {
  maxSeries: 200,
  maxPoints: 2_000_000,
  maxResponseBytes: 64 * 1024 * 1024,
  timeoutMs: 25_000,
  concurrency: 4,
  cacheBytes: 64 * 1024 * 1024,
};
