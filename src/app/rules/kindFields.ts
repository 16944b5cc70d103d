import { t } from '@grafana/i18n';
import type { RuleSpec } from '../../alerts';
import type { RuleField } from './ruleField';

/** What the rule's kind asks for. */
export function kindFields(spec: RuleSpec): RuleField[] {
  switch (spec.kind) {
    case 'anomaly':
      return [direction(), ...quorum(), sensitivity()];
    case 'deviation':
      return [peer(), direction(), ...quorum(), sensitivity()];
    case 'forecastBreach':
      return [limit(), crossing(), bound(), horizon()];
    case 'runway':
      return [limit(), crossing(), horizon(), 'within' in spec.fires ? timeLeft() : probability()];
    case 'outlier':
      return [method(), sensitivity()];
    case 'missing':
      return [what(), within(), ...(spec.what === 'flat' ? [tolerance()] : [])];
    case 'sloBurn':
      return [objective(), period(), exhausted()];
    case 'changepoint':
      return [within(), deployed(), sensitivity()];
  }
}

const limit = (): RuleField => ({
  path: 'limit',
  label: t('rule-field.limit', 'Limit'),
  help: t('rule-field.limit-help', 'In the unit of the query.'),
  type: 'number',
});

const crossing = (): RuleField => ({
  path: 'crossing',
  label: t('rule-field.crossing', 'The limit must not be'),
  type: 'choice',
  options: [
    { value: 'above', label: t('rule-field.above', 'exceeded') },
    { value: 'below', label: t('rule-field.below', 'undercut') },
  ],
});

const bound = (): RuleField => ({
  path: 'bound',
  label: t('rule-field.bound', 'Fires where the limit is crossed by'),
  type: 'choice',
  options: [
    { value: 'point', label: t('rule-field.point', 'the forecast') },
    { value: 'lower', label: t('rule-field.lower', 'its lower bound') },
    { value: 'upper', label: t('rule-field.upper', 'its upper bound') },
  ],
});

const horizon = (): RuleField => ({
  path: 'horizon',
  label: t('rule-field.horizon', 'Looks ahead'),
  help: t('rule-field.horizon-help', 'Such as 4h or 7d.'),
  type: 'text',
});
const timeLeft = (): RuleField => ({
  path: 'fires.within',
  label: t('rule-field.time-left', 'Fires with less time left than'),
  help: t('rule-field.time-left-help', 'Such as 3d.'),
  type: 'text',
});
const probability = (): RuleField => ({
  path: 'fires.probability',
  label: t('rule-field.probability', 'Fires at a probability above'),
  type: 'number',
});

const direction = (): RuleField => ({
  path: 'direction',
  label: t('rule-field.direction', 'Direction'),
  type: 'choice',
  options: [
    { value: 'both', label: t('rule-field.both', 'both') },
    { value: 'up', label: t('rule-field.up', 'too high') },
    { value: 'down', label: t('rule-field.down', 'too low') },
  ],
});

const quorum = (): RuleField[] => [
  { path: 'quorum.anomalous', label: t('rule-field.anomalous', 'Anomalous observations'), type: 'number' },
  { path: 'quorum.of', label: t('rule-field.of', 'Of the newest'), type: 'number' },
];

const sensitivity = (): RuleField => ({
  path: 'learning.falseAlarmsPerWeek',
  label: t('rule-field.false-alarms', 'False alarms a week'),
  help: t('rule-field.false-alarms-help', 'What is bearable for each series; fewer = surer. Empty = default.'),
  type: 'number',
  optional: true,
});

const peer = (): RuleField => ({
  path: 'peer',
  label: t('rule-field.peer', 'Peer'),
  help: t('rule-field.peer-help', 'The expression that it is compared with.'),
  type: 'code',
});

const method = (): RuleField => ({
  path: 'learning.method',
  label: t('rule-field.method', 'Compared with'),
  type: 'choice',
  optional: true,
  options: [
    { value: 'mad', label: t('rule-field.mad', 'the median of all') },
    { value: 'dbscan', label: t('rule-field.dbscan', 'the largest group') },
  ],
});

const what = (): RuleField => ({
  path: 'what',
  label: t('rule-field.what', 'What is missed'),
  type: 'choice',
  options: [
    { value: 'missing', label: t('rule-field.missing', 'data') },
    { value: 'flat', label: t('rule-field.flat', 'movement') },
  ],
});

const within = (): RuleField => ({
  path: 'within',
  label: t('rule-field.within', 'Within'),
  help: t('rule-field.within-help', 'Such as 10m or 6h.'),
  type: 'text',
});
const tolerance = (): RuleField => ({
  path: 'tolerance',
  label: t('rule-field.tolerance', 'Tolerance'),
  help: t('rule-field.tolerance-help', 'Less movement than this is none; empty = 0.'),
  type: 'number',
  optional: true,
});
const objective = (): RuleField => ({
  path: 'objective',
  label: t('rule-field.objective', 'Objective'),
  help: t('rule-field.objective-help', 'Part of good events, such as 0.999.'),
  type: 'number',
});
const period = (): RuleField => ({
  path: 'period',
  label: t('rule-field.period', 'Promised over'),
  help: t('rule-field.period-help', 'Such as 30d.'),
  type: 'text',
});
const exhausted = (): RuleField => ({
  path: 'exhaustedWithin',
  label: t('rule-field.exhausted', 'Tells of an empty budget ahead by'),
  help: t('rule-field.exhausted-help', 'Such as 3d; empty = not at all.'),
  type: 'text',
  optional: true,
});
const deployed = (): RuleField => ({
  path: 'deployed',
  label: t('rule-field.deployed', 'Only after a deploy'),
  help: t('rule-field.deployed-help', 'An expression above 0 while a deploy is recent; empty = always.'),
  type: 'code',
  optional: true,
});
