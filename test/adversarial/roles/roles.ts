import { setTimeout as sleep } from 'node:timers/promises';
import { runAttacks, type Attack, type Group } from '../attack';
import { answerWaves } from '../stage/answers';
import type { ResourceCall } from '../stage/caller';
import { inspectResource, inspectTarget } from '../stage/inspect';
import { startSource, type LocalSource } from '../stage/source';
import { createInstance, hour, minute, startTarget, type Target } from '../stage/stage';

interface Office extends Target {
  source: LocalSource;
}

/** Requests that one call may make to a source at most. */
const maxRequests = 1500;

const ranks = ['Viewer', 'Editor', 'Admin'];
/** What claims to be a role and is none. */
const strangers = [
  null,
  '',
  'None',
  'viewer',
  'ADMIN',
  'GrafanaAdmin',
  'Grafana Admin',
  '__proto__',
  'toString',
  'Viewer,Admin',
];

const to = Date.now();
const range = { from: to - hour, to };
const spec = {
  kind: 'anomaly',
  name: 'Rate',
  folder: 'Shop',
  group: 'g',
  interval: '1m',
  for: '5m',
  severity: 'warning',
  foresight: 'foresight',
  source: { uid: 'prom', query: { refId: 'A', expr: 'up', range: true } },
};

/** Of an action that there is not: nothing is handed over, whoever asks. */
const approval = { action: 'restart', target: 'payment', key: 'restart/payment/1' };

/** Each resource with the least role that may call it. */
const calls: Array<[least: string, call: ResourceCall]> = [
  ['Viewer', { path: 'sources' }],
  ['Viewer', { path: 'discovery' }],
  ['Viewer', { path: 'discovery/explain', body: { term: 'up' } }],
  ['Viewer', { path: 'causes', body: range }],
  ['Editor', { path: 'rules/check', body: { spec } }],
  ['Editor', { path: 'rules/evaluate', body: { from: to - 10 * minute, to, spec } }],
  ['Admin', { path: 'discovery/preview', body: { rules: [] } }],
  ['Admin', { path: 'audit' }],
  ['Viewer', { path: 'response/state' }],
  ['Viewer', { path: 'response/catalogue' }],
  ['Admin', { path: 'response/approve', body: approval }],
  ['Admin', { path: 'response/clear', body: { action: 'restart' } }],
  ['Admin', { path: 'response/stop', body: {} }],
  ['Admin', { path: 'response/resume', body: {} }],
];

/** Ways to claim a role that Grafana did not state. */
const claims: Array<[name: string, more: Partial<ResourceCall>]> = [
  ['a header', { headers: { 'X-Grafana-Role': 'Admin', 'X-Grafana-User': 'admin', 'X-WEBAUTH-ROLE': 'Admin' } }],
  ['a parameter', { query: 'role=Admin&user.role=Admin' }],
  ['another spelling of the path', { path: 'discovery/preview/' }],
  ['the body', { body: { rules: [], role: 'Admin', user: { role: 'Admin' }, roles: { preview: 'Viewer' } } }],
];

function listRoleAttacks(): Array<Attack<Office>> {
  const known = calls.flatMap(([least, call]) =>
    ranks.map((role): Attack<Office> => ({
      name: `${call.path} as ${role}`,
      run: (office) => expectAccess(office, { call, role, isAllowed: ranks.indexOf(role) >= ranks.indexOf(least) }),
    }))
  );
  const unknown = calls.flatMap(([, call]) =>
    strangers.map((role): Attack<Office> => ({
      name: `${call.path} as ${JSON.stringify(role)}`,
      run: (office) => expectAccess(office, { call, role, isAllowed: false }),
    }))
  );
  const claimed = claims.map(([name, more]): Attack<Office> => ({
    name: `the role Admin claimed by ${name}`,
    run: (office) => {
      const call = { path: 'discovery/preview', body: { rules: [] }, ...more };
      return expectAccess(office, { call, role: 'Viewer', isAllowed: false });
    },
  }));
  return [...known, ...unknown, ...claimed];
}

interface Access {
  call: ResourceCall;
  role: string | null;
  isAllowed: boolean;
}

async function expectAccess({ wire, source }: Office, { call, role, isAllowed }: Access): Promise<string | undefined> {
  const before = source.received.length;
  const answer = await wire.resource({ instance: createInstance(source.url), role }, call);
  const wrong = inspectResource(answer);
  if (wrong !== undefined) {
    return wrong;
  }
  if (!isAllowed && source.received.length > before) {
    return 'the source was asked before it was refused';
  }
  return (answer.status !== 403) === isAllowed ? undefined : `status ${answer.status}: ${answer.body.slice(0, 160)}`;
}

/** As many discovery rules as fit into a body. */
function createManyRules(count: number, language: 'promql' | 'logql') {
  return Array.from({ length: count }, (_, i) => ({
    id: `r${i}`,
    language,
    kind: 'rate',
    scope: 'service',
    metric: `m${i}`,
    subject: ['job'],
    expr: 'sum by ($by) (rate({$match}[5m]))',
  }));
}

const amplifications: Array<Attack<Office>> = [
  ...(['promql', 'logql'] as const).map((language): Attack<Office> => ({
    name: `a preview of 1,300 rules of ${language}`,
    run: async ({ wire, source }) => {
      const before = source.received.length;
      const body = { rules: createManyRules(1300, language), metrics: 'prom', logs: 'prom' };
      await wire.resource({ instance: createInstance(source.url) }, { path: 'discovery/preview', body });
      const sent = source.received.length - before;
      return sent > maxRequests ? `one call made ${sent} requests` : undefined;
    },
  })),
  {
    name: 'requests of cancelled previews',
    run: async ({ wire, source }) => {
      const calls = Array.from({ length: 5 }, (_, i) => {
        const body = { rules: createManyRules(100 + i, 'promql') };
        const signal = AbortSignal.timeout(60);
        return wire.resource({ instance: createInstance(source.url) }, { path: 'discovery/preview', body }, { signal });
      });
      await Promise.allSettled(calls);
      await sleep(500);
      const before = source.received.length;
      await sleep(2000);
      const sent = source.received.length - before;
      return sent > 0 ? `${sent} requests were sent after all callers had left` : undefined;
    },
  },
];

export const roles: Group = {
  name: 'roles',
  claim: 'each resource serves whom Grafana says has the role for it, and one call makes few requests',
  async run(stage, tally) {
    const answer = answerWaves();
    const source = await startSource((response, request) => setTimeout(() => answer(response, request), 5));
    const target = await startTarget(stage);
    await runAttacks([...listRoleAttacks(), ...amplifications], { ...target, source }, tally);
    const wrong = inspectTarget(target);
    if (wrong) {
      tally.through('the process afterwards', wrong);
    }
    await target.stop();
    await source.stop();
  },
};
