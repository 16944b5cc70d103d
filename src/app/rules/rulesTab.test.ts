import { readTab } from './rulesTab';

test('an address names its tab; one that names none or an unknown one means the form', () => {
  expect(readTab({ tab: 'dashboards' })).toBe('dashboards');
  expect([readTab({}), readTab({ tab: 'constructor' }), readTab({ rule: '{}' })]).toEqual(['new', 'new', 'new']);
});
