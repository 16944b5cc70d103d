import { dataSourceType, queryVersion, type EvidenceNumber } from '../../queries';
import type { RuleStep } from '../spec/grafana/grafanaRule';
import type { RuleDefinition } from '../spec/grafana/ruleDefinition';
import { lastSeconds } from '../spec/grafana/steps';
import type { RuleCommon } from '../spec/ruleCommon';

/** The step of a rule that gives this number: the letters are those of what decides. */
export function nameStep(number: EvidenceNumber | 'cause' | 'likelihood'): string {
  return `${number[0].toUpperCase()}${number.slice(1)}`;
}

/** How far back the incidents reach that a cause is looked for in, seconds. */
const incidentRange = 6 * 3600;

/** The services that may be the cause, where a rule names any. */
export function listCauses({ evidence }: Pick<RuleCommon, 'evidence'>): readonly string[] {
  return evidence === false ? [] : (evidence?.causes ?? []);
}

/** The service that all alerts of a rule are about; undefined where each has its own. */
export function findService({ evidence, labels }: Pick<RuleCommon, 'evidence' | 'labels'>): string | undefined {
  const label = labels?.service?.includes('{{') ? undefined : labels?.service;
  return (evidence === false ? undefined : evidence?.service) ?? label;
}

/**
 * Steps that the condition does not need, each of which gives one number for the message. Those of the watched query are that
 * query again, so that they are read off the same run.
 */
export function listEvidenceSteps(rule: RuleCommon, { steps, evidence }: RuleDefinition): RuleStep[] {
  if (rule.evidence === false) {
    return [];
  }
  const [watched] = steps;
  const numbers = (evidence?.numbers ?? []).map((number): RuleStep => {
    const refId = nameStep(number);
    return { ...watched, refId, model: { ...watched.model, refId, evidence: number } };
  });
  return [...numbers, ...listCauseSteps(rule)];
}

/** Where the rule is about one service, that one's numbers are those of all its alerts, whatever their labels are. */
function listCauseSteps(rule: RuleCommon): RuleStep[] {
  const candidates = listCauses(rule);
  const service = findService(rule);
  const outputs = candidates.length === 0 ? [] : (['cause', 'likelihood'] as const);
  return outputs.map((output): RuleStep => {
    const refId = nameStep(output);
    const model = {
      refId,
      datasource: { type: dataSourceType, uid: rule.foresight },
      version: queryVersion,
      queryType: 'incidents',
      output,
      source: { uid: rule.source.uid },
      ...(service !== undefined && { service }),
      candidates,
      evidence: service === undefined ? 'answer' : 'common',
    };
    return {
      refId,
      queryType: 'incidents',
      datasourceUid: rule.foresight,
      relativeTimeRange: lastSeconds(incidentRange),
      model,
    };
  });
}
