import type { AlertRule } from '../spec/grafana/grafanaRule';
import { expandRule, getAlertKind, type RuleSpec } from '.';
import { describeAlert } from '../evidence/describeAlert';
import { eventLinkKey, writeEventLink } from '../evidence/eventLink';
import { listEvidenceSteps } from '../evidence/evidenceSteps';
import { escapeTemplate } from '../evidence/goTemplate';
import { plainDuration } from '../spec/durations';
import { withPartialData } from '../spec/grafana/partialData';
import type { RuleDefinition } from '../spec/grafana/ruleDefinition';
import { ruleUid } from '../spec/ruleUid';

/** What a rule's alerts are labelled with: the user's labels, severity and kind. */
export function alertLabels(spec: RuleSpec, severity = spec.severity): Record<string, string> {
  return { ...spec.labels, foresight_kind: spec.kind, severity };
}

/** The spec's texts; what it leaves out is made from the rule. An address is no template, and has its braces encoded. */
export function alertAnnotations(
  spec: RuleSpec,
  fallback: { title: string; description: string }
): Record<string, string> {
  const { summary, description, runbook } = spec.annotations ?? {};
  return {
    summary: summary ?? escapeTemplate(fallback.title),
    description: description ?? fallback.description,
    ...(runbook === undefined ? {} : { runbook_url: runbook.replace(/\{\{/g, '%7B%7B') }),
  };
}

/** The name of a spec's rule. */
export function alertTitle(spec: RuleSpec, definition: { name: string }): string {
  return definition.name === '' ? spec.name : `${spec.name}: ${definition.name}`;
}

/** Where the event is shown; rules that count lines say so themselves. */
function linkEvent(spec: RuleSpec): Record<string, string> {
  const isLinked = spec.evidence !== false && getAlertKind(spec).query === undefined;
  return isLinked ? { [eventLinkKey]: writeEventLink(spec) } : {};
}

function toAlertRule(spec: RuleSpec, definition: RuleDefinition): AlertRule {
  const { noData: usual, execErr } = getAlertKind(spec);
  const noData = spec.noData ?? usual;
  const isSaid = spec.learning?.partialData !== undefined;
  const title = alertTitle(spec, definition);
  const steps = [...definition.steps, ...listEvidenceSteps(spec, definition)];
  return {
    uid: ruleUid(spec, definition.name),
    title,
    condition: 'C',
    data: isSaid ? steps : steps.map((step) => withPartialData(step, noData)),
    for: plainDuration(spec.for),
    ...(spec.keepFiring === undefined ? {} : { keepFiring: plainDuration(spec.keepFiring) }),
    noData,
    execErr: spec.execErr ?? execErr,
    labels: { ...alertLabels(spec, definition.severity), ...definition.labels },
    annotations: {
      ...alertAnnotations(spec, { title, description: describeAlert(spec, definition) }),
      ...linkEvent(spec),
    },
    ...(spec.annotations?.panel === undefined ? {} : { panel: spec.annotations.panel }),
    ...(spec.identity === undefined ? {} : { formerUid: ruleUid({ ...spec, identity: undefined }, definition.name) }),
  };
}

/**
 * The Grafana rules that a spec stands for: one, or one per burn rate. The spec must have passed `checkRule`.
 * The same folder, group and name give the same uid.
 */
export function toAlertRules(spec: RuleSpec): AlertRule[] {
  return expandRule(spec).map((definition) => toAlertRule(spec, definition));
}
