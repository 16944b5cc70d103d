import { createMessage } from '../../texts';
import { discover, type AskLabels, type Discovery, type DiscoveryRules, type InsightSource } from '../../insight';
import { SourceError } from '../../queries';
import { findLanguage } from '../../sources';
import type { DiscoveryCache } from '../cache/discoveryCache';
import type { Settings } from '../settings';
import { createLabelReader } from './createLabelReader';

/** Whose services are asked for, and which sources the caller named instead of the configured ones. */
export interface InsightRequest {
  settings: Settings;
  /** uids; empty or absent = as configured. */
  metrics?: string;
  logs?: string;
  /** Rules to try instead of the configured ones. */
  rules?: DiscoveryRules;
}

/** What an answer on services starts from. */
export interface OpenInsight {
  sources: { metrics: InsightSource; logs?: InsightSource };
  discovery: Discovery;
  rules: DiscoveryRules;
  /** Asks the same sources for labels. */
  queryLabels: AskLabels;
}

interface CatalogDeps {
  discoveries: DiscoveryCache;
  now: () => number;
  signal: AbortSignal;
  /** Told of every failure to ask a source. */
  noteRefusal: (error: unknown) => void;
}

/**
 * Finds the services of a data source, from a short-lived cache where they were just looked for.
 * @throws SourceError where no metrics source is allowed.
 */
export async function resolveCatalog(
  request: InsightRequest,
  { discoveries, now, signal, noteRefusal }: CatalogDeps
): Promise<OpenInsight> {
  const { settings } = request;
  const sources = chooseSources(request);
  const rules = request.rules ?? settings.insight.rules;
  const key = JSON.stringify([settings.orgId, settings.instanceUid, settings.version, sources, request.rules]);
  const at = now();
  const look = (all: AbortSignal) =>
    discover(rules, createLabelReader(settings, sources, { now: at, signal: all, noteRefusal }), {
      concurrency: settings.limits.concurrency,
      signal: all,
    });
  const discovery = await discoveries.get(key, look, signal);
  return {
    sources,
    discovery,
    rules,
    queryLabels: createLabelReader(settings, sources, { now: at, signal, noteRefusal }),
  };
}

function chooseSources({ settings, metrics, logs }: InsightRequest): OpenInsight['sources'] {
  const { insight, sources } = settings;
  const metricsUid = metrics || insight.metrics || findMetricsSource(settings);
  const logsUid = logs || insight.logs;
  if (metricsUid === undefined) {
    throw new SourceError('misconfigured', createMessage('services.no-source', {}), 400);
  }
  const named = (uid: string) => ({ uid, name: sources.get(uid)?.name ?? uid });
  return { metrics: named(metricsUid), ...(logsUid !== undefined && { logs: named(logsUid) }) };
}

function findMetricsSource({ sources }: Settings): string | undefined {
  return [...sources.values()].find(({ kind }) => findLanguage(kind)?.signals !== 'logs')?.uid;
}
