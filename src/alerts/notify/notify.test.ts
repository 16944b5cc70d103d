import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expectGolden } from '../../../test/support/alerts/golden';
import { checkNotify, migrateNotify } from './checkNotify';
import type { ContactPoint } from './contactPoints';
import { messageTemplate } from './messageTemplate';
import type { NotifySpec } from './notifySpec';
import { toNotifyTerraform } from './toNotifyTerraform';
import { toNotifyYaml } from './toNotifyYaml';

const night = { name: 'Nights', from: '00:00', to: '06:30', zone: 'Europe/Berlin' };

const examples: Record<string, NotifySpec> = {
  webhook: {
    point: { kind: 'webhook', name: 'Pager', url: 'https://pager.example.org/hook?a=1', token: '${PAGER_TOKEN}' },
    route: { labels: { severity: 'critical', team: 'checkout' }, repeat: '4h' },
    mutes: [night, { name: 'Weekends', days: ['saturday', 'sunday'] }],
  },
  email: {
    point: { kind: 'email', name: 'Shop team', addresses: ['a@example.org', 'b@example.org'], sendResolved: false },
  },
  templated: {
    point: { kind: 'email', name: 'Shop team', addresses: ['a@example.org'] },
    template: true,
  },
  slack: {
    point: { kind: 'slack', name: 'Shop channel', slack: { webhook: '${SLACK_WEBHOOK}' } },
    route: { otherwise: 'Shop team' },
  },
  slackApp: { point: { kind: 'slack', name: 'Shop $channel', slack: { channel: '#shop', token: '${SLACK_TOKEN}' } } },
  response: {
    point: {
      kind: 'webhook',
      name: 'Engine',
      url: 'https://eda.example.org/responses',
      hmac: { secret: '${RESPONSE_SECRET}', header: 'X-Hub-Signature-256' },
      payload: { response: { expires: '3m' } },
    },
    route: { otherwise: 'Shop team', labels: { foresight_action: 'restart-leaking' } },
  },
  template: {
    point: {
      kind: 'webhook',
      name: 'Signed',
      url: '${SIGNED_URL}',
      hmac: { secret: '${SIGNED_SECRET}', timestampHeader: 'X-Timestamp' },
      payload: { template: '{{ $n := len .Alerts }}{{ data.ToJSON $n }}' },
    },
  },
};

describe.each(Object.entries(examples))('%s', (name, spec) => {
  test('nothing is wrong with it', () => expect(checkNotify(spec)).toEqual([]));
  test('file provisioning', () => expectGolden(`notify.${name}.grafana.yaml`, toNotifyYaml(spec)));
  test('Terraform', () => expectGolden(`notify.${name}.tf`, toNotifyTerraform(spec)));
  test('a tree of policies comes with a warning, and only with a route', () => {
    const isWarned = spec.route !== undefined;
    expect(toNotifyYaml(spec).includes('replaces all of it')).toBe(isWarned);
    expect(toNotifyTerraform(spec).includes('replaces all of it')).toBe(isWarned);
    expect(parse(toNotifyYaml(spec)).policies !== undefined).toBe(isWarned);
  });
});

const found = spawnSync('terraform', ['version']).status === 0;
(found ? test : test.skip)('Terraform finds nothing to format', () => {
  Object.values(examples).forEach((spec) => {
    const text = toNotifyTerraform(spec);
    expect(spawnSync('terraform', ['fmt', '-'], { input: text, encoding: 'utf8' }).stdout).toBe(text);
  });
});

test('a template is brought along, and used by the contact point', () => {
  const { contactPoints, templates } = parse(toNotifyYaml(examples.templated));
  expect(templates).toEqual([{ orgId: 1, name: 'foresight', template: messageTemplate.text }]);
  expect(contactPoints[0].receivers[0].settings).toMatchObject({ message: messageTemplate.use });
  expect(messageTemplate.text).toContain('define "foresight.message"');
  expect(readFileSync('docs/how-to/notifications.md', 'utf8')).toContain(messageTemplate.text);
});

test('a dollar sign is no variable but in references', () => {
  const [{ name, receivers }] = parse(toNotifyYaml(examples.slackApp)).contactPoints;
  expect(name).toBe('Shop $$channel');
  expect(receivers[0].settings).toEqual({ recipient: '#shop', token: '${SLACK_TOKEN}' });
  const url = 'https://pager.example.org/$HOME';
  const [{ receivers: hooks }] = parse(toNotifyYaml({ point: { kind: 'webhook', name: 'a', url } })).contactPoints;
  expect(hooks[0].settings.url).toBe('https://pager.example.org/$$HOME');
});

test.each<[field: string, point: ContactPoint]>([
  ['point.token', { kind: 'webhook', name: 'a', url: 'https://b', token: 'glsa_secretsecretsecret' }],
  ['point.url', { kind: 'webhook', name: 'a', url: 'https://user:password@b' }],
  [
    'point.slack.webhook',
    { kind: 'slack', name: 'a', slack: { webhook: 'https://hooks.slack.com/services/T0/B0/secret' } },
  ],
  ['point.slack.token', { kind: 'slack', name: 'a', slack: { channel: '#a', token: 'xoxb-secret-secret' } }],
])('a secret in %s is refused, and not repeated', (field, point) => {
  const problems = checkNotify({ point });
  expect(problems.map((problem) => problem.field)).toEqual([field]);
  expect(problems[0].message).not.toMatch(/secret(secret|$)|password@|xoxb|glsa/);
});

test.each<[field: string, spec: NotifySpec]>([
  ['point', {} as NotifySpec],
  ['point', 'pager' as unknown as NotifySpec],
  ['route', { ...examples.email, route: 3 as never }],
  ['mutes[0]', { ...examples.slack, mutes: ['night'] as never }],
  ['point.slack', { point: { kind: 'slack', name: 'a' } as unknown as ContactPoint }],
  ['point.addresses', { point: { kind: 'email', name: 'a' } as unknown as ContactPoint }],
  ['point.name', { point: { kind: 'email', name: ' ', addresses: ['a@b'] } }],
  ['point.addresses', { point: { kind: 'email', name: 'a', addresses: [] } }],
  ['point.addresses', { point: { kind: 'email', name: 'a', addresses: ['a@b;c@d'] } }],
  ['point.kind', { point: { kind: 'pigeon', name: 'a' } as unknown as ContactPoint }],
  ['route.otherwise', { ...examples.email, route: { otherwise: '' } }],
  ['route.repeat', { ...examples.email, route: { otherwise: 'a', repeat: 'often' } }],
  ['mutes', { ...examples.email, mutes: [night] }],
  ['mutes[0].from', { ...examples.slack, mutes: [{ name: 'a', from: '22:00', to: '06:00' }] }],
  ['mutes[0].from', { ...examples.slack, mutes: [{ name: 'a', from: '22:00' }] }],
  ['mutes[0].days[0]', { ...examples.slack, mutes: [{ name: 'a', days: ['Someday'] as never }] }],
])('%s is refused where it cannot be right', (field, spec) => {
  expect(checkNotify(spec).map((problem) => problem.field)).toEqual([field]);
});

test.each<[field: string, spec: NotifySpec]>([
  ['point.hmac', { point: { ...examples.response.point, hmac: undefined } as ContactPoint }],
  ['point.hmac.secret', { point: { ...examples.response.point, hmac: { secret: 'hunter2' } } as ContactPoint }],
  [
    'point.hmac.header',
    { point: { ...examples.response.point, hmac: { secret: '${A}', header: 'a: b' } } as ContactPoint },
  ],
  ['point.sendResolved', { point: { ...examples.response.point, sendResolved: true } }],
  [
    'point.payload.response.expires',
    { point: { ...examples.response.point, payload: { response: { expires: 'soon' } } } as ContactPoint },
  ],
  ['route.otherwise', { point: examples.response.point, route: {} }],
  ['route.groupBy', { point: examples.response.point, route: { otherwise: 'a', groupBy: ['foresight_action'] } }],
])('what would make handing over unsafe is refused: %s', (field, spec) => {
  expect(checkNotify(spec).map((problem) => problem.field)).toEqual([field]);
});

test('a route to an engine takes due actions alone, one by one, whatever labels it asks for', () => {
  const route = { otherwise: 'Shop team', labels: { team: 'checkout' }, groupBy: ['...'] };
  const [policy] = parse(toNotifyYaml({ point: examples.response.point, route })).policies;
  expect(policy).toMatchObject({ receiver: 'Shop team', group_by: ['grafana_folder', 'alertname'] });
  expect(policy.routes).toEqual([
    {
      receiver: 'Engine',
      object_matchers: [
        ['foresight_action', '=~', '.+'],
        ['team', '=', 'checkout'],
      ],
      group_by: ['...'],
      group_wait: '0s',
      group_interval: '1m',
    },
  ]);
});

test('a file with the earlier name of sendResolved is read as before', () => {
  const { sendResolved, ...point } = examples.email.point;
  expect(migrateNotify({ point: { ...point, tellsResolved: sendResolved } })).toEqual(examples.email);
  expect(migrateNotify(examples.slack)).toBe(examples.slack);
  expect(migrateNotify(undefined)).toBeUndefined();
});
