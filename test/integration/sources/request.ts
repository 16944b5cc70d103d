import { defaultLimits, type LimitSettings, type Source, type SourceRequest } from '../../../src/queries';
import { readSettings } from '../../../src/backend/settings';
import { createSource } from '../../../src/backend/sources';
import type { HistoryRequest } from '../../../src/backend/cache';

/** What these tests need to know of the running Prometheus. */
export interface SourceEnvironment {
  prometheusUrl: string;
  /** First and last sample, ms. */
  dataStart: number;
  dataEnd: number;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The Prometheus as a source, as a data source's settings make it. */
export function prometheusIn({ prometheusUrl }: SourceEnvironment, limits: LimitSettings = {}): Source {
  const jsonData = { sources: [{ uid: 'prom', kind: 'prometheus', name: 'Metrics', url: prometheusUrl }], limits };
  const instance = { uid: 'own', name: 'Forecasts', url: '', jsonData, secureJsonData: {}, lastUpdatedMs: 1 };
  return createSource(readSettings({ instance, orgId: 1, grafanaConfig: {} }), 'prom');
}

/** A request for an expression over [from, to]. */
export function createRequest(expr: string, range: Pick<SourceRequest, 'from' | 'to' | 'step'>): SourceRequest {
  return { query: { expr }, ...range, signal: new AbortController().signal };
}

/** The same for the history cache. */
export function createHistory(source: Source, request: SourceRequest): HistoryRequest {
  return { orgId: 1, instanceUid: 'own', settingsVersion: '1', source, limits: { ...defaultLimits }, ...request };
}
