import { toText } from '../../../schema';
import { createMessage } from '../../../texts';
import { durationMs, durationSeconds } from '../../spec/durations';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { findStep, readQuery, readRange, readWatched } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { instantStep, lastSeconds, mathStep, predictiveStep, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead, Recording } from '../alertKind';
import type { ChangepointRule } from './schema';

/** Counts new levels; with `deployed`, only while a deploy is recent. */
export function expandChangepoint(rule: ChangepointRule): RuleDefinition[] {
  const { within, deployed } = rule;
  const range = lastSeconds(durationSeconds(within));
  const counted = predictiveStep(rule, { queryType: 'changepoints', output: 'count' }, range);
  const values = { count: '{{ $values.A.Value | humanize }}', within };
  const evidence = { numbers: ['before', 'after', 'since'], says: 'change' } as const;
  if (deployed === undefined) {
    const steps = [counted, thresholdStep({ of: 'A', fires: 'gt', limit: 0 })];
    return singleRule(steps, createMessage('fired.changes', values), evidence);
  }
  return singleRule(
    [
      counted,
      instantStep(rule, 'B', deployed),
      mathStep('D', '$A > 0 && $B > 0'),
      thresholdStep({ of: 'D', fires: 'gt', limit: 0 }),
    ],
    createMessage('fired.changes-deployed', values),
    evidence
  );
}

/** The number of new levels. */
export const changepointRecording: Recording<ChangepointRule> = {
  outputs: { foresight_changepoints: 'count' },
  steps: (rule, output) => {
    const range = lastSeconds(durationMs(rule.within, 'Time') / 1000);
    return [predictiveStep(rule, { queryType: 'changepoints', output }, range)];
  },
};

/** The rule that `expandChangepoint` writes. @throws Error where the steps are others. */
export function parseChangepoint(rule: AlertRule, head: ReadHead): ChangepointRule {
  readQuery(rule, 'changepoints');
  const gate = rule.data.find(({ refId }) => refId === 'B');
  const deployed = gate === undefined ? {} : { deployed: toText(gate.model.expr) };
  const within = readRange(findStep(rule, 'A'));
  return { ...head, ...readWatched(rule), kind: 'changepoint', within, ...deployed };
}
