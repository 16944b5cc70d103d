import { toText } from '../../schema';
import { createMessage, describeError, findMessage, MessageError, type Message } from '../../texts';
import { findLanguage } from '../../sources';
import { createExpression, parseThreshold, type EvaluablePart, type EvaluableRule, type Threshold } from '../backtest';
import { splitComparison } from '../promql/splitComparison';
import type { RuleStep } from '../spec/grafana/grafanaRule';
import { expandLabels } from './expandLabels';
import type { GrafanaHandling, ImportedRule } from './importedRule';

/** A rule that can be backtested, or why it cannot. */
export type Evaluable = { ok: true; rule: EvaluableRule } | { ok: false; reason: Message };

/** Languages of expressions that whoever evaluates can have answered. */
export type Language = 'promql' | 'logql';

/**
 * An imported rule as one that can be backtested. Not those of a language that is not among `languages`, nor those with
 * queries that are no expressions, with variables of dashboards, or with expressions that are not known.
 */
export function toEvaluable(rule: ImportedRule, languages: readonly Language[] = ['promql', 'logql']): Evaluable {
  try {
    return { ok: true, rule: 'steps' in rule.condition ? fromSteps(rule, languages) : fromExpression(rule, languages) };
  } catch (error) {
    return {
      ok: false,
      reason: findMessage(error) ?? createMessage('import.not-evaluable', { reason: describeError(error) }),
    };
  }
}

/** The reference of the only query of a rule that Prometheus evaluates. */
const onlyStep = 'A';

/** Whatever the expression gives is an alert, each by its own labels. */
function fromExpression(rule: ImportedRule, languages: readonly Language[]): EvaluableRule {
  const isLogql = 'logql' in rule.condition;
  const expr = 'promql' in rule.condition ? rule.condition.promql : toText(Object(rule.condition).logql);
  requireLanguage(isLogql ? 'logql' : 'promql', languages);
  refuseVariables(expr);
  const datasource = { type: isLogql ? 'loki' : 'prometheus' };
  const model = { refId: onlyStep, datasource, expr, instant: true, range: false };
  const step: RuleStep = {
    refId: onlyStep,
    queryType: isLogql ? 'instant' : '',
    datasourceUid: rule.datasourceUid ?? '',
    relativeTimeRange: { from: 0, to: 0 },
    model,
  };
  return {
    timing: rule.timing,
    handling: {
      pending: rule.pending,
      keepFiring: rule.keepFiring,
      noData: 'OK',
      execErr: 'KeepLast',
      missingEvaluations: 0,
    },
    parts: [
      {
        name: '',
        steps: [step],
        condition: { of: onlyStep, fires: () => true, isUpper: isUpperExpression(expr), hasRecovery: false },
        toAlertLabels: createAlertLabels(rule.labels),
      },
    ],
  };
}

/** The labels of alerts, made once for each series unless the value stands in one of them. */
function createAlertLabels(own: Record<string, string>): EvaluablePart['toAlertLabels'] {
  const known = new WeakMap<object, Record<string, string>>();
  const hasValue = Object.values(own).some((text) => /value/i.test(text.slice(text.indexOf('{{') >>> 0)));
  return (labels, value) => {
    const expanded = (hasValue ? undefined : known.get(labels)) ?? expandLabels(own, labels, value);
    known.set(labels, expanded);
    return expanded;
  };
}

/** Whether larger values are worse, as far as the comparison says. */
function isUpperExpression(expr: string): boolean {
  const condition = splitComparison(expr);
  return !(condition && 'comparison' in condition && condition.comparison.operator.startsWith('<'));
}

function fromSteps(rule: ImportedRule, languages: readonly Language[]): EvaluableRule {
  const { steps: all, refId } = rule.condition as { steps: RuleStep[]; refId: string };
  // What is only told with an alert decides nothing.
  const steps = all.filter(({ model }) => !('evidence' in model));
  steps.forEach((step) => checkStep(step, languages));
  const last = steps.find((step) => step.refId === refId) as RuleStep;
  const isThreshold = last.datasourceUid === '__expr__' && last.model.type === 'threshold';
  const { missingEvaluations, noData, execErr } = rule.grafana as GrafanaHandling;
  return {
    timing: rule.timing,
    handling: { pending: rule.pending, keepFiring: rule.keepFiring, noData, execErr, missingEvaluations },
    parts: [
      {
        name: '',
        steps: isThreshold ? steps.filter((step) => step !== last) : steps,
        condition: isThreshold ? parseThreshold(last.model) : anyNumber(refId),
      },
    ],
  };
}

/** A condition that is no threshold fires where its result is not 0. */
function anyNumber(of: string): Threshold {
  return { of, fires: (value) => value !== 0, isUpper: true, hasRecovery: false };
}

function checkStep(step: RuleStep, languages: readonly Language[]): void {
  if (step.datasourceUid === '__expr__') {
    createExpression(step);
    return;
  }
  const { model } = step;
  // A query of Foresight has a source of its own.
  if ('source' in model) {
    return;
  }
  if (typeof model.expr !== 'string' || model.expr.trim() === '') {
    const type = toText(Object(model.datasource).type ?? step.datasourceUid).slice(0, 100);
    throw new MessageError(createMessage('import.other-source', { step: step.refId, type }));
  }
  requireLanguage(readLanguage(step), languages);
  refuseVariables(model.expr);
}

/** By the type of the data source; where the rule names none, only Loki's queries have these query types. */
function readLanguage({ model, queryType }: RuleStep): Language {
  const known = findLanguage(toText(Object(model.datasource).type ?? ''))?.id;
  const isLogql = known === undefined ? queryType === 'range' || queryType === 'instant' : known === 'logql';
  return isLogql ? 'logql' : 'promql';
}

function requireLanguage(language: Language, languages: readonly Language[]): void {
  if (!languages.includes(language)) {
    const name = language === 'logql' ? 'Loki' : 'Prometheus';
    throw new MessageError(createMessage('import.no-source', { name }));
  }
}

/** Variables that Grafana fills in for queries. */
const ownVariables = new Set(['__interval', '__interval_ms', '__rate_interval', '__rate_interval_ms', '__auto']);

function refuseVariables(expr: string): void {
  const code = expr.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|["'`][^]*/g, (text) =>
    /\$\{?[a-zA-Z_]{2}/.test(text) ? text : ''
  );
  for (const [variable, name] of code.matchAll(/\$\{?([a-zA-Z_]\w*)/g)) {
    if (!ownVariables.has(name)) {
      throw new MessageError(createMessage('import.variable', { variable }));
    }
  }
}
