import { readLogSettings } from './readLogSettings';

function read(given: unknown) {
  const problems: string[] = [];
  return { settings: readLogSettings(given, (problem) => problems.push(problem)), problems };
}

test('without settings everything is at its default', () => {
  const { settings, problems } = read(undefined);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({ maxLines: 5000, maxPatterns: 20, examples: true, patterns: [] });
});

test('what cannot be read is told and left out, and the rest holds', () => {
  const { settings, problems } = read({
    maxLines: 'many',
    examples: false,
    patterns: [{ pattern: 'a <_>' }, { pattern: 'b <_>', times: ['tomorrow'] }, 7],
    colour: 'red',
  });
  expect(settings).toMatchObject({
    maxLines: 5000,
    examples: false,
    patterns: [{ pattern: 'a <_>', effect: 'ignore' }],
  });
  expect(problems.join('\n')).toMatch(/colour/);
  expect(problems.join('\n')).toMatch(/maxLines/);
  expect(problems.join('\n')).toMatch(/tomorrow/);
});
