import fc from 'fast-check';
import { parse } from 'yaml';
import { writeProvisioning } from './writeProvisioning';

it('is YAML that says the same, once Grafana has put in environment variables', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (patterns) => {
      const text = writeProvisioning({ logs: { patterns } }).replace(/\$\$/g, '$');
      expect(parse(text)).toEqual({ jsonData: { logs: { patterns } } });
    })
  );
});
