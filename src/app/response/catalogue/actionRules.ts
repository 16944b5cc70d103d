import type { NotifySpec, RuleSpec } from '../../../alerts';
import { formatDuration } from '../../../queries';
import { isHandedByGrafana, type Action } from '../../../response';

/** What Grafana needs of an action: the rule that decides, and, where it hands over, the way to the engine. */
export interface ActionRules {
  rule: RuleSpec;
  notify?: NotifySpec;
}

interface Surroundings {
  /** Uid of the Foresight data source. */
  foresight: string;
  /** The contact point of all other alerts: Grafana has one tree of policies. */
  otherwise: string;
}

/** Time as the engine's receiver checks it. */
const timestampHeader = 'X-Grafana-Alerting-Timestamp';

/** Rule, contact point and policy of an action; of one that people approve, the rule that asks them. */
export function createActionRules(action: Action, { foresight, otherwise }: Surroundings): ActionRules {
  const { id, title, engine, expiry } = action;
  const isDue = isHandedByGrafana(action);
  const rule: RuleSpec = {
    kind: 'response',
    output: isDue ? 'due' : 'suggested',
    // Grafana tells rules of a folder apart by their names.
    name: `${title.slice(0, 140)} (${id})`,
    folder: 'Foresight',
    group: 'responses',
    interval: '1m',
    for: '0s',
    severity: isDue ? 'critical' : 'warning',
    foresight,
    source: { uid: foresight, query: { action: id } },
  };
  if (!isDue || engine.kind !== 'webhook') {
    return { rule };
  }
  return {
    rule,
    notify: {
      point: {
        kind: 'webhook',
        name: `Foresight responses: ${engine.id}`,
        url: engine.url,
        sendResolved: false,
        hmac: { secret: nameSecret(engine.id), ...(engine.timestamp && { timestampHeader }) },
        payload: { response: { expires: formatDuration(expiry) } },
      },
      route: { labels: { foresight_action: id }, otherwise },
    },
  };
}

/** Grafana takes the key of the signature from its environment: it is in no file. */
function nameSecret(engine: string): string {
  return `\${FORESIGHT_${engine.toUpperCase().replace(/-/g, '_')}_HMAC}`;
}
