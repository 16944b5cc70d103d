import type { Act, ResponseFacts } from '../../../src/response/records/facts';
import type { GateInput } from '../../../src/response/gates/gate';
import type { Action } from '../../../src/response/settings/action';

/** A Monday, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 30, 12);

/** An action that is handed over at once, once everything allows it. */
export function createAction(own: Partial<Action> = {}): Action {
  return {
    id: 'restart',
    title: 'Restart the process',
    engine: { id: 'eda', kind: 'webhook', url: 'https://eda.example.com', timestamp: false, approves: false },
    mode: 'auto',
    trigger: { query: { queryType: 'runway' }, below: 1, pending: 0 },
    target: 'service',
    parameters: { service: { label: 'service', pattern: '[a-z][a-z0-9-]*' } },
    preconditions: [],
    needsIncident: false,
    limits: { perHour: 1, perDay: 3, cooldown: 1_800_000, targetsAtOnce: 1 },
    windows: [],
    minimum: {},
    expiry: 900_000,
    ...own,
  };
}

/** Records of which nothing is known yet. */
export function createFacts(own: Partial<ResponseFacts> = {}): ResponseFacts {
  return { acts: [], locks: new Map(), episodes: new Map(), cleared: new Map(), isCut: false, ...own };
}

/** A hand-off by a person, of the action and target of `createInput`. */
export function createAct(own: Partial<Act> = {}): Act {
  const key = `restart/payment/${noon / 1000 - 9_999}`;
  const about = { action: 'restart', target: 'payment', author: 'kim', evidence: {} };
  return { id: 1, key, time: noon, by: 'approval', outcome: 'accepted', ...about, ...own };
}

/** Trouble of a target about which nothing speaks against acting. */
export function createInput({ evidence, action, ...own }: Partial<GateInput> = {}): GateInput {
  const since = own.since ?? noon - 60_000;
  return {
    action: action ?? createAction(),
    target: 'payment',
    labels: { service: 'payment' },
    since,
    key: `restart/${own.target ?? 'payment'}/${Math.floor(since / 1000)}`,
    now: noon,
    facts: createFacts(),
    settings: { stopped: false, freeze: [] },
    ...own,
    evidence: { value: 0.5, preconditions: [], silenced: false, ...evidence },
  };
}
