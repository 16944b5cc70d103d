import { engineVersion } from '../../../engine';
import { dataSourceType, queryVersion } from '../../../queries';
import pluginJson from '../../../plugin.json';
import { toText } from '../../../schema';
import { createMessage } from '../../../texts';
import type { AlertRule, RuleStep } from '../../spec/grafana/grafanaRule';
import { findStep } from '../../spec/grafana/readSteps';
import type { RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead, Recording } from '../alertKind';
import { recordedResponses, responseOutputs, type ResponseRule } from './schema';

const queryType = 'response';
const range = lastSeconds(3600);

/** The numbers that an alert carries beside its decision, by step: for the idempotency key and as evidence. */
const numbers = { B: 'since', V: 'value', T: 'threshold' } as const;

/**
 * The label of an alert by who is told. They differ by name, so that what is only suggested is never taken by the route to an
 * engine.
 */
const labelNames = { due: 'foresight_action', suggested: 'foresight_suggested' } as const;

const page = `{{ externalURL }}a/${pluginJson.id}/response`;
const figures =
  '{{ with $values.V }}{{ .Value | humanize }}{{ end }}{{ with $values.T }}, threshold {{ .Value | humanize }}{{ end }}';

/** Asks for a decision per target, and for the numbers that explain it. */
export function expandResponse(rule: ResponseRule): RuleDefinition[] {
  const { output } = rule;
  const action = toText(rule.source.query.action);
  const steps = Object.entries(numbers).map(([refId, number]) => decisionStep(rule, refId, number));
  const values = { action, target: '{{ $labels.target }}', figures, page };
  return [
    {
      name: '',
      steps: [decisionStep(rule, 'A', output), ...steps, thresholdStep({ of: 'A', fires: 'gt', limit: 0 })],
      description: createMessage(`fired.${output}`, values),
      labels: { [labelNames[output]]: action },
    },
  ];
}

function decisionStep({ foresight, source }: ResponseRule, refId: string, output: string): RuleStep {
  const { action, target } = source.query;
  const model = {
    refId,
    datasource: { type: dataSourceType, uid: foresight },
    version: queryVersion,
    engine: engineVersion,
    queryType,
    output,
    action,
    ...(target === undefined || target === '' ? {} : { target }),
  };
  return { refId, queryType, datasourceUid: foresight, relativeTimeRange: range, model };
}

/** What was decided, over time: whoever is told, all of it. */
export const responseRecording: Recording<ResponseRule, (typeof recordedResponses)[keyof typeof recordedResponses]> = {
  outputs: recordedResponses,
  steps: (rule, output) => [decisionStep(rule, 'A', output)],
};

/** The rule that `expandResponse` writes. @throws Error where the steps are others. */
export function parseResponse(rule: AlertRule, head: ReadHead): ResponseRule {
  const { model, datasourceUid } = findStep(rule, 'A');
  const output = responseOutputs.find((one) => one === model.output);
  if (model.queryType !== queryType || output === undefined) {
    throw new Error('its step A asks for no decision');
  }
  const { [labelNames[output]]: _, ...labels } = head.labels ?? {};
  const query = { action: model.action, ...(model.target === undefined ? {} : { target: model.target }) };
  return {
    ...head,
    labels: Object.keys(labels).length === 0 ? undefined : labels,
    foresight: datasourceUid,
    source: { uid: datasourceUid, query },
    kind: queryType,
    output,
  };
}
