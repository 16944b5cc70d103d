import { readResponseSettings } from './readResponseSettings';

const webhook = { id: 'eda', kind: 'webhook', url: 'https://eda.example.com/hooks' };
const action = {
  id: 'restart',
  title: 'Restart the process',
  engine: 'eda',
  trigger: { query: { queryType: 'runway' }, below: 1, for: '2m' },
  target: 'service',
};

function read(given: unknown) {
  const problems: string[] = [];
  return { settings: readResponseSettings(given, (problem) => problems.push(problem)), problems };
}

/** What is read of one action beside the defaults, and what is wrong with it. */
function readAction(own: object, more: object = {}) {
  const { settings, problems } = read({ engines: [webhook], actions: [{ ...action, ...own }], ...more });
  return { action: settings.actions.get('restart'), problems };
}

test('without settings nothing is to be done, and nothing is stopped', () => {
  const { settings, problems } = read(undefined);
  expect(problems).toEqual([]);
  expect(settings).toEqual({ stopped: false, freeze: [], engines: new Map(), actions: new Map() });
});

test('an action observes alone, once an hour and thrice a day, unless it says otherwise', () => {
  const { action, problems } = readAction({});
  expect(problems).toEqual([]);
  expect(action).toMatchObject({
    mode: 'observe',
    engine: { url: webhook.url, timestamp: false, approves: false },
    trigger: { pending: 120_000, below: 1 },
    limits: { perHour: 1, perDay: 3, cooldown: 1_800_000, targetsAtOnce: 1 },
    expiry: 900_000,
  });
});

test('parameters, windows and reversal are read', () => {
  const { action, problems } = readAction({
    parameters: {
      service: { label: 'service', pattern: '[a-z][a-z0-9-]{0,62}' },
      replicas: { type: 'integer', value: 3 },
      shard: { type: 'integer', label: 'shard', min: 0, max: 9 },
    },
    windows: [{ days: ['monday'], from: '08:00', to: '18:30', zone: 'Europe/Berlin' }],
    reversible: false,
  });
  expect(problems).toEqual([]);
  expect(Object.keys(action?.parameters ?? {})).toEqual(['service', 'replicas', 'shard']);
  expect(action?.windows).toEqual([{ days: ['monday'], from: 480, to: 1110, zone: 'Europe/Berlin' }]);
  expect(action?.reversal).toBeUndefined();
});

test.each<[string, object, string]>([
  ['an engine that is not there', { engine: 'awx' }, 'Its engine is awx, which is not among the engines'],
  ['a trigger without a limit', { trigger: { query: {} } }, 'Its trigger has neither above nor below'],
  [
    'a trigger that decides about itself',
    { trigger: { query: { queryType: 'response' }, above: 0 } },
    'decide about itself',
  ],
  ['a share of unknown replicas', { limits: { replicaShare: 0.3 } }, 'no replicas that say how many'],
  ['a pattern that matches spaces', { parameters: { a: { label: 'a', pattern: '.*' } } }, 'could match spaces'],
  ['a pattern too long', { parameters: { a: { label: 'a', pattern: 'a'.repeat(201) } } }, 'more than 200 characters'],
  [
    'a whole range upside down',
    { parameters: { a: { type: 'integer', label: 'a', min: 3, max: 1 } } },
    'min 3 above max 1',
  ],
  ['a mode that is none', { mode: 'yolo' }, 'Choose one of observe, suggest, approve, auto'],
  ['a misspelt field', { verifi: {} }, 'Unknown fields: verifi'],
  [
    'a time zone that is none',
    { windows: [{ from: '08:00', to: '09:00', zone: 'Mars/Base' }] },
    'which is no time zone',
  ],
  ['a window without length', { windows: [{ from: '08:00', to: '08:00' }] }, 'begins when it ends'],
  ['an id for a shell', { id: 'a; rm' }, 'An id has 1 to 40 small letters'],
  [
    'too many parameters',
    { parameters: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`p${i}`, { type: 'integer', value: i }])) },
    'parameters has more than 20 entries',
  ],
])('an action with %s is left out, and the reason is said', (_, own, problem) => {
  const read = readAction(own);
  expect(read.action).toBeUndefined();
  expect(read.problems.join('\n')).toContain(problem);
});

test('of two actions with the same id neither is used', () => {
  const { settings, problems } = read({ engines: [webhook], actions: [action, { ...action, title: 'Other' }] });
  expect(settings.actions.size).toBe(0);
  expect(problems).toHaveLength(2);
});

test('auto needs something that verifies it, or waits for approval', () => {
  const { action, problems } = readAction({ mode: 'auto' });
  expect(action?.mode).toBe('approve');
  expect(problems.join()).toContain('Add verify');
  const verify = { source: 'prometheus', query: { expr: 'errors' }, below: 1, deadline: '5m' };
  expect(readAction({ mode: 'auto', verify }).action).toMatchObject({ mode: 'auto', verify: { deadline: 300_000 } });
});

test('a reversal is another action of the catalogue', () => {
  expect(readAction({ reversible: { by: 'restart' } })).toMatchObject({
    action: { reversal: undefined },
    problems: [expect.stringContaining('no other action of the catalogue')],
  });
});

test('where it cannot be read whether everything is stopped, it is', () => {
  expect(read({ stopped: 'perhaps' }).settings.stopped).toBe(true);
  expect(read({ freeze: [{ from: 'soon', to: 'later' }] }).settings.stopped).toBe(true);
  expect(read({ freeze: [{ from: '2026-12-20T00:00Z', to: '2026-12-20T00:00Z' }] }).settings.stopped).toBe(true);
  const { settings, problems } = read({ freeze: [{ from: '2026-12-20T00:00:00Z', to: '2027-01-03T00:00:00Z' }] });
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    stopped: false,
    freeze: [{ from: Date.UTC(2026, 11, 20), to: Date.UTC(2027, 0, 3) }],
  });
});

test('more actions than are read are none: which of them would be left out?', () => {
  const actions = Array.from({ length: 51 }, (_, i) => ({ ...action, id: `a${i}` }));
  const { settings, problems } = read({ engines: [webhook], actions });
  expect(settings.actions.size).toBe(0);
  expect(problems.join()).toContain('at most 50');
});

test('an address with a password is refused, and not repeated', () => {
  const { settings, problems } = read({ engines: [{ ...webhook, url: 'https://me:hunter2@eda' }] });
  expect(settings.engines.size).toBe(0);
  expect(problems.join()).not.toContain('hunter2');
});
