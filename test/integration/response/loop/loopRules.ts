import { checkRule, toRuleGroups, type RuleGroup, type RuleSpec } from '../../../../src/alerts';
import { testFolder } from '../../grafana/grafanaShopRules';
import { metrics } from './foresight';

const common = {
  folder: testFolder.title,
  folderUid: testFolder.uid,
  group: 'loop',
  interval: '10s',
  for: '0s',
  severity: 'warning',
} as const;

/** Memory of the shop's services. */
export const memory = 'process_resident_memory_bytes{job="shop"}';
export const learning = { training: '6h', step: '30s' } as const;

/** Rules as the generator writes them: memory that is unusually high, and for each action that people are suggestions of it. */
export function writeRules(foresight: string, actions: string[], watch: boolean): RuleGroup[] {
  const watched: RuleSpec[] = watch
    ? [
        {
          ...common,
          kind: 'anomaly',
          name: 'A service takes more memory than usual',
          foresight,
          source: { uid: metrics, query: { refId: 'A', expr: memory, range: true } },
          learning,
          direction: 'up',
          quorum: { anomalous: 1, of: 1 },
        },
      ]
    : [];
  const suggestions = actions.map((action): RuleSpec => ({
    ...common,
    kind: 'response',
    name: `Suggested: ${action}`,
    foresight,
    source: { uid: foresight, query: { action } },
    output: 'suggested',
  }));
  const specs = [...watched, ...suggestions];
  const problems = specs.flatMap((spec) => checkRule(spec));
  if (problems.length > 0) {
    throw new Error(problems.map(({ message }) => message).join('\n'));
  }
  return toRuleGroups(specs);
}
