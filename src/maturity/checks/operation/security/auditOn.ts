import { createMessage } from '../../../../texts';
import { toYaml } from '../../../../alerts';
import type { Check } from '../../../check/check';
import { grade, pass } from '../../../check/findings';

/** Is it kept who wrote rules and let actions go? The process's log has it in any case, as long as that is kept. */
const inLogAlone = 0.5;

/** Are audit events kept where nobody changes them? */
export const auditOn: Check = {
  id: 'audit-on',
  group: 'operation',
  title: createMessage('check.audit', {}),
  question: createMessage('check.audit-asked', {}),
  why: createMessage('check.audit-why', {}),
  perService: false,
  assess: ({ operation: { setup }, sources }) =>
    setup.audit === undefined
      ? [
          grade(inLogAlone, createMessage('check.audit-bad', {}), {
            mends: [
              { kind: 'settings', path: 'audit', yaml: toYaml({ audit: { loki: sources.logs?.uid ?? 'loki-audit' } }) },
            ],
          }),
        ]
      : [pass(createMessage('check.audit-good', { source: setup.audit }))],
};
