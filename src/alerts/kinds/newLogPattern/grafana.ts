import { engineVersion, severities } from '../../../engine';
import { dataSourceType, queryVersion } from '../../../queries';
import { createMessage } from '../../../texts';
import { toText } from '../../../schema';
import { durationSeconds } from '../../spec/durations';
import type { AlertRule, RuleStep } from '../../spec/grafana/grafanaRule';
import { findStep, readRange, readWatched } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, thresholdStep } from '../../spec/grafana/steps';
import pluginJson from '../../../plugin.json';
import type { ReadHead } from '../alertKind';
import type { NewLogPatternRule } from './schema';

const queryType = 'logPatterns';
/** The page that shows them, with an example of each: texts of lines are no part of an alert, which is known by its labels. */
const page = `{{ externalURL }}a/${pluginJson.id}/logs?var-level=error{{ with $labels.service }}&var-service={{ . | urlquery }}{{ end }}`;

/** Counts the new patterns of each service that go on. */
export function expandNewLogPattern(rule: NewLogPatternRule): RuleDefinition[] {
  const { level, within } = rule;
  return singleRule(
    [countStep(rule), thresholdStep({ of: 'A', fires: 'gt', limit: 0 })],
    createMessage('fired.new-patterns', { count: '{{ $values.A.Value | humanize }}', level, within, page })
  );
}

function countStep({ foresight, source, level, within, baseline, service, learning }: NewLogPatternRule): RuleStep {
  const model = {
    refId: 'A',
    datasource: { type: dataSourceType, uid: foresight },
    version: queryVersion,
    engine: engineVersion,
    queryType,
    output: 'newPatterns',
    source: { uid: source.uid },
    query: source.query,
    level,
    baseline,
    ...(service !== undefined && { service }),
    ...learning,
  };
  return {
    refId: 'A',
    queryType,
    datasourceUid: foresight,
    relativeTimeRange: lastSeconds(durationSeconds(within)),
    model,
  };
}

/** The rule that `expandNewLogPattern` writes. @throws Error where the steps are others. */
export function parseNewLogPattern(rule: AlertRule, head: ReadHead): NewLogPatternRule {
  const step = findStep(rule, 'A');
  const { model } = step;
  const level = severities.find((one) => one === model.level);
  if (model.queryType !== queryType || model.output !== 'newPatterns' || level === undefined) {
    throw new Error('its step A does not count new patterns of log lines');
  }
  return {
    ...head,
    ...readWatched(rule),
    kind: 'newLogPattern',
    level,
    within: readRange(step),
    baseline: toText(model.baseline),
    ...(model.service !== undefined && { service: toText(model.service) }),
  };
}
