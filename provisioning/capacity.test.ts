import { plan } from '../cli/commands/plan';
import { readMapping, toMapping, toMappings } from './files';

describe('the capacity plan of every week', () => {
  const job = readMapping('provisioning/reports/capacityCronJob.yaml');
  const template = toMapping(toMapping(toMapping(toMapping(job.spec).jobTemplate).spec).template);
  const [container] = toMappings(toMapping(template.spec).containers);

  test('is made by a command that has every option of it', () => {
    const [name, ...options] = container.args as string[];
    expect(name).toBe(plan.name);
    const named = options.map((option) => option.replace(/^--([^=]+).*$/, '$1'));
    expect(named.filter((option) => !(option in plan.options))).toEqual([]);
  });

  test('holds no token, and runs without rights', () => {
    expect(JSON.stringify(job)).toContain('secretKeyRef');
    expect(container.securityContext).toMatchObject({ allowPrivilegeEscalation: false });
    expect(toMapping(template.spec)).toMatchObject({ automountServiceAccountToken: false });
  });
});
