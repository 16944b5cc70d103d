import type { AuditAction } from '../../audit';
import type { IncidentRunDeps } from '../../incidents';
import type { Run } from '../../queries';
import type { CheckedResponse } from '../settings/action';
import type { EpisodeMemory } from './episodeMemory';

/** What is to be audited of responses. */
export interface ResponseNote {
  action: Extract<AuditAction, `response.${string}`>;
  outcome: 'allowed' | 'refused' | 'failed';
  /** The action and what it is done to. */
  target: string;
  /** Plain data without secrets. */
  after?: Readonly<Record<string, unknown>>;
}

/** What queries of responses have of the process. */
export interface ResponseAccess {
  settings: CheckedResponse;
  /** Whether Grafana's alerting evaluates: it alone records and claims, whoever else looks. */
  isAlerting: boolean;
  memory: EpisodeMemory;
  /** The present, ms: a run's own may be some seconds old. */
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** A text that nobody else makes. */
  createId: () => string;
  note: (note: ResponseNote) => void;
  /** The same answer for all that want it within some seconds: the steps of a rule are one evaluation. */
  share: <Value>(key: string, evaluate: () => Promise<Value>) => Promise<Value>;
  /** What is computed once a day, without anybody waiting for it; undefined until it is there. */
  remember: <Value>(key: string, compute: () => Promise<Value>) => Value | undefined;
}

/** What a run of queries of responses needs. */
export interface ResponseRunDeps extends IncidentRunDeps {
  response: ResponseAccess;
  /** Answers queries of all types but those of responses: triggers are such. */
  runQuery: Run;
}
