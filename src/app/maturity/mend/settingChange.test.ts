import { writeProvisioning } from '../../../ui/writeProvisioning';
import { applyChange, readChange, readSetting, withSetting } from './settingChange';

const slo = { id: 'cart', service: 'cart', objective: 0.999, expr: 'x{a=~".*$"}' };
const before = { sources: [{ uid: 'prom' }], insight: { metrics: 'prom', slos: [{ id: 'search', objective: 0.9 }] } };

describe('readChange', () => {
  it.each([
    ['a value', { value: [slo], yaml: '' }],
    ['YAML of the value', { yaml: `- ${JSON.stringify(slo)}\n` }],
    ['YAML that begins with its name', { yaml: `slos:\n  - ${JSON.stringify(slo)}\n` }],
    ['YAML with all that leads to it', { yaml: `insight:\n  slos:\n    - ${JSON.stringify(slo)}\n` }],
    ['YAML of a provisioning file', { yaml: writeProvisioning({ insight: { slos: [slo] } }) }],
  ])('reads %s', (_, given) => {
    expect(readChange({ path: 'insight.slos', ...given })).toEqual({ path: 'insight.slos', value: [slo] });
  });

  it.each([
    'sources',
    'response.actions',
    'grafanaUrl',
    'insight.__proto__',
    'insight.constructor',
    'insight..slos',
    '',
  ])('makes no change of %p from here', (path) => {
    expect(readChange({ path, value: { a: 1 }, yaml: '' })).toBeUndefined();
  });

  it.each(['', '- {', 'jsonData: {other: 1}', `a: &a [1]\nb: [*a, *a]\n`])('reads nothing of %p', (yaml) => {
    expect(readChange({ path: 'insight.slos', yaml })).toBeUndefined();
  });
});

describe('applyChange', () => {
  it('adds entries to a list, and leaves all else as it is', () => {
    const after = applyChange(before, { path: 'insight.slos', value: [slo] });
    expect(after).toEqual({ ...before, insight: { metrics: 'prom', slos: [...before.insight.slos, slo] } });
  });

  it('puts an entry in place of the one with its id, and a single one into a list', () => {
    const changed = { id: 'search', objective: 0.95 };
    expect(readSetting(applyChange(before, { path: 'insight.slos', value: changed }), 'insight.slos')).toEqual([
      changed,
    ]);
  });

  it('adds nothing that is there', () => {
    expect(applyChange(before, { path: 'insight.slos', value: before.insight.slos })).toEqual(before);
  });

  it('merges fields, and changes no prototype', () => {
    const value = JSON.parse('{"leadTime": {"disk": "7d"}, "__proto__": {"polluted": true}}') as object;
    const after = applyChange({ capacity: { leadTime: { default: '14d' } } }, { path: 'capacity', value });
    expect(after).toEqual({ capacity: { leadTime: { default: '14d', disk: '7d' } } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

it('a setting is taken away by putting nothing in its place', () => {
  expect(JSON.stringify(withSetting({ insight: { slos: [1] } }, 'insight.slos', undefined))).toBe('{"insight":{}}');
});
