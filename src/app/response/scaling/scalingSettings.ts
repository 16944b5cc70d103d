import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { parse, parseDuration } from '../../../schema';
import {
  defaultStabilization,
  scaledWorkloadSchema,
  workloadKinds,
  type ScaledWorkload,
  type ScalingPolicy,
} from '../../../response';
import { readCount, readPercent, readPositive, readStartup } from './readers';

/** All that is chosen on the tab; durations are Grafana's. */
export interface ScalingSettings extends Omit<ScaledWorkload, 'stabilization' | 'rule'> {
  /** Uid of the source of the demand, and of the data source that recording rules write to. */
  source: string;
  recordTo: string;
  startup: string;
  step: string;
  /** How much of the past is simulated. */
  range: string;
}

/** Distances of observations, and how much of the past is simulated. */
export const steps = ['1m', '2m', '5m', '10m'] as const;
export const ranges = ['1d', '3d', '7d', '14d', '28d'] as const;

const defaults: ScalingSettings = {
  source: '',
  recordTo: '',
  expr: '',
  perReplica: NaN,
  utilisation: 0.8,
  minReplicas: 2,
  maxReplicas: 20,
  startup: '3m',
  step: '5m',
  range: '7d',
  namespace: '',
  workload: '',
  kind: 'Deployment',
  prometheus: '',
};

const key = 'scaling';
const maxAddressLength = 8000;

/** What the address says; what it does not say, or says wrongly, is at its default. */
export function readSettings(search: Record<string, unknown>): ScalingSettings {
  const given = readJson(search[key]);
  const entries = Object.entries(defaults).map(([name, usual]) => {
    const value = given[name];
    const isAllowed = typeof value === typeof usual && (allowed[name]?.(value) ?? true);
    return [name, isAllowed ? value : usual];
  });
  return Object.fromEntries(entries) as ScalingSettings;
}

const acceptOnly = (choices: readonly string[]) => (value: unknown) => choices.some((one) => one === value);
const isCount = (value: unknown) => readCount(String(value)).ok;

/** What the fields of the form do not let through, an address must not, either. */
const allowed: Record<string, ((value: unknown) => boolean) | undefined> = {
  kind: acceptOnly(workloadKinds),
  step: acceptOnly(steps),
  range: acceptOnly(ranges),
  startup: (value) => readStartup(String(value)).ok,
  perReplica: (value) => readPositive(String(value)).ok,
  utilisation: (value) => readPercent(String(100 * Number(value))).ok,
  minReplicas: isCount,
  maxReplicas: isCount,
};

function readJson(text: unknown): Record<string, unknown> {
  try {
    return typeof text === 'string' && text.length <= maxAddressLength ? Object(JSON.parse(text)) : {};
  } catch {
    return {};
  }
}

/** Keeps what is not at its default in the address. */
export function keepSettings(settings: ScalingSettings): void {
  const own = Object.entries(settings).filter(
    ([name, value]) => !Object.is(value, defaults[name as keyof ScalingSettings])
  );
  locationService.partial({ [key]: own.length > 0 ? JSON.stringify(Object.fromEntries(own)) : null }, true);
}

/** Whether there is a demand to look at. */
export function hasDemand({ source, expr }: ScalingSettings): boolean {
  return source !== '' && expr.trim() !== '';
}

/** What the simulation is run by; undefined where a number is missing. */
export function toPolicy(settings: ScalingSettings): ScalingPolicy | undefined {
  const { perReplica, utilisation, minReplicas, maxReplicas, startup } = settings;
  const isWhole = perReplica > 0 && minReplicas <= maxReplicas;
  return isWhole
    ? {
        perReplica,
        utilisation,
        minReplicas,
        maxReplicas,
        startup: parseDuration(startup, 'Start-up'),
        stabilization: defaultStabilization,
      }
    : undefined;
}

/** What manifests are written for, or the fields that are still wrong. */
export function toWorkload(
  settings: ScalingSettings,
  rule: string
): { ok: true; value: ScaledWorkload } | { ok: false; problems: string[] } {
  const parsed = parse(scaledWorkloadSchema, { ...settings, stabilization: defaultStabilization / 1000, rule });
  if (parsed.ok) {
    return parsed;
  }
  const wrong = new Set(parsed.problems.map(({ field }) => field));
  return { ok: false, problems: [...wrong].map(describeProblem) };
}

function describeProblem(field: string): string {
  switch (field) {
    case 'expr':
      return t(
        'scaling.problem-query',
        'The demand must be a whole query of PromQL with a metric, without variables of Grafana and without << or >>.'
      );
    case 'perReplica':
      return t('scaling.problem-capacity', 'Enter how much one replica serves: a number of at least 0.001.');
    case 'minReplicas':
    case 'maxReplicas':
      return t(
        'scaling.problem-replicas',
        'Floor and ceiling must be whole numbers of at least 1, the floor at most the ceiling.'
      );
    case 'namespace':
      return t('scaling.problem-namespace', 'Enter the namespace of the workload.');
    case 'workload':
      return t('scaling.problem-workload', 'Enter the name of the workload.');
    case 'prometheus':
      return t(
        'scaling.problem-address',
        'Enter the address of Prometheus as the cluster reaches it, such as http://prometheus.monitoring:9090, without a password.'
      );
    default:
      return t('scaling.problem-other', 'The value of {{field}} is not allowed.', { field });
  }
}

/** The step as ms. */
export function readStep({ step }: ScalingSettings): number {
  return parseDuration(step, 'Step');
}
