import { classifyRule, readRuleDocument, type ImportedRule } from '../../../../alerts';
import type { StoredRule } from '../../../../incidents';
import { isMapping, toText } from '../../../../schema';
import { known, type Known } from '../../known';
import type { AlertRule, AlertRules } from './alertRule';
import { readQueries } from './readQueries';
import { createResolver, type Recorded } from './resolveRecorded';

/** What was read of rules, by where. */
export interface ReadRules {
  grafana: Known<{ rules: StoredRule[]; leftOut: number }>;
  /** The answer of the source's own API of rules. */
  source: Known<unknown>;
  /** uid of the source of metrics. */
  sourceUid: string;
  /** Lets others have the thread. */
  pause: () => Promise<void>;
}

/** Rules of the source that are looked at. */
const maxSourceRules = 5_000;
/** So many are read before others have the thread. */
const atOnce = 50;
/** Queries of Foresight that look ahead to a limit. */
const predictive: ReadonlySet<string> = new Set(['runway', 'capacity', 'forecast', 'scaling']);

type Unresolved = Omit<AlertRule, 'selectors'>;

/** All alert rules that can be read; unknown where neither place can be. */
export async function readAlertRules({ grafana, source, sourceUid, pause }: ReadRules): Promise<Known<AlertRules>> {
  if (!grafana.ok && !source.ok) {
    return grafana;
  }
  const own = grafana.ok ? await readStored(grafana.value.rules, pause) : { rules: [], recorded: [] };
  const theirs = source.ok ? await readSource(source.value, sourceUid, pause) : { rules: [], recorded: [], leftOut: 0 };
  const resolve = createResolver([...own.recorded, ...theirs.recorded]);
  const rules: AlertRule[] = [];
  for (const [i, rule] of [...own.rules, ...theirs.rules].entries()) {
    if (i % atOnce === atOnce - 1) {
      await pause();
    }
    rules.push({ ...rule, selectors: resolve(rule.exprs) });
  }
  return known({
    rules,
    leftOut: (grafana.ok ? grafana.value.leftOut : 0) + theirs.leftOut,
    missing: [grafana, source].flatMap((one) => (one.ok ? [] : [one.why])),
  });
}

interface ReadPlace {
  rules: Unresolved[];
  recorded: Recorded[];
}

async function readStored(stored: readonly StoredRule[], pause: () => Promise<void>): Promise<ReadPlace> {
  const recorded: Recorded[] = [];
  const rules: Unresolved[] = [];
  for (const [i, rule] of stored.entries()) {
    if (i % atOnce === atOnce - 1) {
      await pause();
    }
    const { exprs, queries } = readQueries(rule.steps);
    if (rule.isRecording) {
      const { record } = Object(rule.model.grafana_alert);
      recorded.push({ metric: toText(Object(record).metric ?? ''), exprs });
      continue;
    }
    const imported = importStored(rule);
    const updated = Date.parse(toText(Object(rule.model.grafana_alert).updated ?? ''));
    rules.push({
      id: rule.uid,
      origin: 'grafana',
      title: rule.title,
      folder: rule.folder,
      group: rule.group,
      labels: rule.labels,
      annotations: rule.annotations,
      interval: rule.interval,
      pending: rule.pendingPeriod,
      isPaused: rule.isPaused,
      isProvisioned: rule.provenance !== '',
      ...(rule.health !== undefined && { health: rule.health }),
      ...(rule.evaluationTime !== undefined && { evaluationTime: rule.evaluationTime }),
      ...(Number.isFinite(updated) && { updated }),
      exprs,
      queries,
      isPredictive: isPredictive(imported, queries),
      ...(imported && { imported }),
    });
  }
  return { rules, recorded };
}

/** The rule as a backtest needs it. The name of a folder might be taken for a field of another format. */
function importStored({ folder, group, interval, model }: StoredRule): ImportedRule | undefined {
  const document = { ruler: [{ name: group, interval: `${interval / 1000}s`, rules: [model] }] };
  const [imported] = readRuleDocument(document).rules;
  return imported && { ...imported, folder };
}

async function readSource(
  answer: unknown,
  sourceUid: string,
  pause: () => Promise<void>
): Promise<ReadPlace & { leftOut: number }> {
  const { rules: all, recorded } = readRuleDocument(answer);
  const states = readStates(answer);
  const rules: Unresolved[] = [];
  for (const [i, one] of all.slice(0, maxSourceRules).entries()) {
    if (i % atOnce === atOnce - 1) {
      await pause();
    }
    const imported = { ...one, datasourceUid: sourceUid };
    rules.push(readImported(imported, states.get(nameRule(one.folder, one.group, one.title))));
  }
  return {
    rules,
    recorded: recorded.map(({ title, expr = '' }) => ({ metric: title, exprs: [expr] })),
    leftOut: all.length - rules.length,
  };
}

type State = Pick<AlertRule, 'health' | 'evaluationTime'>;

function readImported(imported: ImportedRule, state: State = {}): Unresolved {
  const { title, folder, group, labels, annotations, timing, pending, condition } = imported;
  const exprs = 'promql' in condition ? [condition.promql] : 'logql' in condition ? [condition.logql] : [];
  return {
    id: `source/${imported.id}`,
    origin: 'source',
    title,
    folder,
    group,
    labels,
    annotations,
    interval: timing.interval,
    pending,
    isPaused: false,
    // Rules of a Prometheus are files.
    isProvisioned: true,
    ...state,
    exprs,
    queries: [],
    isPredictive: isPredictive(imported, []),
    imported,
  };
}

function isPredictive(imported: ImportedRule | undefined, queries: AlertRule['queries']): boolean {
  return (
    queries.some(({ queryType }) => predictive.has(queryType)) ||
    (looksAhead(imported) && classifyRule(imported) === 'predict_linear')
  );
}

/** How rules were evaluated last: the names of rules of one group may repeat, then the last one counts. */
function readStates(answer: unknown): Map<string, State> {
  const { groups } = Object(Object(answer).data);
  const states = new Map<string, State>();
  (Array.isArray(groups) ? groups : []).forEach((group) => {
    const { file = '', name = '', rules } = Object(group);
    (Array.isArray(rules) ? rules : []).filter(isMapping).forEach((rule) => {
      const { health, evaluationTime } = rule;
      states.set(nameRule(toText(file), toText(name), toText(rule.name ?? '')), {
        ...(typeof health === 'string' && { health: health.slice(0, 40) }),
        ...(typeof evaluationTime === 'number' && { evaluationTime: 1000 * evaluationTime }),
      });
    });
  });
  return states;
}

function nameRule(...parts: string[]): string {
  return JSON.stringify(parts);
}

/** A look at the text saves reading expressions of thousands of rules once more. */
function looksAhead(imported: ImportedRule | undefined): imported is ImportedRule {
  return imported !== undefined && JSON.stringify(imported.condition).includes('predict_linear');
}
