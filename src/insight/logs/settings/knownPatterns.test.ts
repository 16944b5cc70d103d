import { createExpectations } from './knownPatterns';

const settings = {
  patterns: [
    { pattern: 'cache is cold <_>', effect: 'ignore' as const },
    { pattern: 'migration <_> done', effect: 'ignore' as const, times: ['2026-12-01T22:00Z/2026-12-02T02:00Z'] },
  ],
};
const at = (text: string) => Date.parse(text);

test('patterns are expected always, or within their times alone', () => {
  const isExpected = createExpectations(settings, ['known <_>']);
  expect(isExpected({ text: 'cache is cold <_>' }, 0)).toBe(true);
  expect(isExpected({ text: 'known <_>' }, 0)).toBe(true);
  expect(isExpected({ text: 'unknown <_>' }, 0)).toBe(false);
  expect(isExpected({ text: 'migration <_> done' }, at('2026-12-01T23:00Z'))).toBe(true);
  expect(isExpected({ text: 'migration <_> done' }, at('2026-12-02T02:00Z'))).toBe(false);
});

test('times that cannot be read are refused', () => {
  const patterns = [{ ...settings.patterns[1], times: ['tomorrow'] }];
  expect(() => createExpectations({ patterns }, [])).toThrow('tomorrow');
});
