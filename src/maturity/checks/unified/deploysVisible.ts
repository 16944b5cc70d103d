import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { fail, pass } from '../../check/findings';
import { mendVersions } from '../../mend/traceMends';
import { assessServices } from '../assessServices';

/** Metrics that tell versions. */
const versionsExpr =
  'count by (service_name, service, job, app, service_version, version) ({__name__=~"target_info|build_info|.+_build_info"})';

/** Is a new version seen when it begins to run? */
export const deploysVisible: Check = {
  id: 'deploys-visible',
  group: 'unified',
  title: createMessage('check.deploys-visible', {}),
  question: createMessage('check.deploys-visible-asked', {}),
  why: createMessage('check.deploys-visible-why', {}),
  perService: true,
  assess: (evidence) =>
    assessServices(evidence, 'promql', ({ name, versions }): Finding => {
      const query = {
        source: evidence.sources.metrics.uid,
        language: 'promql' as const,
        expr: versions ?? versionsExpr,
      };
      const named = { service: name, query };
      return versions === undefined
        ? fail(createMessage('check.deploys-visible-bad', {}), { ...named, mends: [mendVersions()] })
        : pass(createMessage('check.deploys-visible-good', {}), named);
    }),
};
