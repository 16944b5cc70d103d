import { readQuery } from '../../queries';
import { insightQueryTypes } from './registry';

const read = (model: Record<string, unknown>) => readQuery(insightQueryTypes, model);

describe('queries of services and signals', () => {
  it('fills in the defaults of its type', () => {
    expect(read({ queryType: 'services' })).toMatchObject({ output: 'table', step: 'auto', service: '' });
    expect(read({ queryType: 'signals', service: 'web' })).toMatchObject({
      output: 'bands',
      analysis: 'forecast',
      infrastructure: true,
      service: 'web',
    });
  });

  it.each([
    [{ queryType: 'services', output: 'bands' }, 'output is "bands". Allowed: table, health, healthAhead.'],
    [{ queryType: 'signals', signal: 'speed' }, 'signal is "speed". Allowed: , rate, errors'],
    [{ queryType: 'signals', service: 3 }, 'service is 3. Allowed: a text.'],
    [{ queryType: 'signals', infrastructure: 'yes' }, 'infrastructure is "yes". Allowed: true or false.'],
    [{ queryType: 'signals', version: 2 }, 'Query version 2 is not known'],
  ])('refuses %j', (model, message) => {
    expect(() => read(model)).toThrow(message);
  });
});
