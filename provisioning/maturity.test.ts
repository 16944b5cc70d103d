import { assess } from '../cli/commands/assess';
import { createMaturityQuery, type MaturityOptions } from '../src/maturity';
import { maturityQueryTypes } from '../src/maturity/queries';
import { readMapping, toMapping, toMappings } from './files';

const [group] = toMappings(readMapping('provisioning/maturity/recordingRules.yaml').groups);
const rules = toMappings(group.rules);

describe('recording rules of assessments', () => {
  test.each(rules.map((rule) => [String(toMapping(rule.record).metric), rule] as const))(
    '%s is recorded of a query that is known, and of one that gives numbers',
    (_, { record, data }) => {
      const [step] = toMappings(data);
      const { refId, datasource, version, queryType, output, ...rest } = toMapping(step.model);
      expect(toMapping(record).from).toBe(refId);
      expect([toMapping(datasource).uid, version, queryType]).toEqual([step.datasourceUid, 1, 'maturity']);
      const outputs: Record<string, { label: unknown; isNumber?: boolean }> = maturityQueryTypes.maturity.outputs;
      expect(outputs[String(output)].isNumber).toBe(true);
      const known = createMaturityQuery({ output: output as MaturityOptions['output'] });
      expect(Object.keys(rest).filter((field) => !(field in known))).toEqual([]);
    }
  );

  test('each has a name of its own', () => {
    expect(new Set(rules.map(({ uid }) => uid)).size).toBe(4);
  });
});

describe('the report of every week', () => {
  const job = readMapping('provisioning/reports/cronJob.yaml');
  const template = toMapping(toMapping(toMapping(toMapping(job.spec).jobTemplate).spec).template);
  const [container] = toMappings(toMapping(template.spec).containers);

  test('is made by a command that has every option of it', () => {
    const [name, ...options] = container.args as string[];
    expect(name).toBe(assess.name);
    const named = options.map((option) => option.replace(/^--([^=]+)=.*$/, '$1'));
    expect(named.filter((option) => !(option in assess.options))).toEqual([]);
  });

  test('holds no token, and runs without rights', () => {
    const text = JSON.stringify(job);
    expect(text).toContain('secretKeyRef');
    expect(container.securityContext).toMatchObject({ allowPrivilegeEscalation: false });
    expect(toMapping(template.spec)).toMatchObject({ automountServiceAccountToken: false });
  });
});
