import { findSecrets } from '../../../../engine';
import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { grade } from '../../../check/findings';
import type { Evidence } from '../../../reading/evidence';
import { listNames } from '../../nameKinds';

/** So many findings are as bad as it gets. */
const worst = 4;

/** Are credentials where only those are who need them? */
export const secretsKept: Check = {
  id: 'secrets',
  group: 'operation',
  title: createMessage('check.secrets', {}),
  question: createMessage('check.secrets-asked', {}),
  why: createMessage('check.secrets-why', {}),
  perService: false,
  assess: (evidence) => [assessSecrets(evidence)],
};

function assessSecrets({ operation: { rules, setup } }: Evidence): Finding {
  const telling = (rules.ok ? rules.value.rules : []).filter(({ labels, annotations, exprs }) =>
    [...Object.values(labels), ...Object.values(annotations), ...exprs].some((text) => findSecrets(text).length > 0)
  );
  const open = setup.sources.filter(({ isOpen }) => isOpen);
  const bad = telling.length + open.length;
  const values = { rules: rules.ok ? rules.value.rules.length : 0, sources: setup.sources.length };
  if (bad === 0) {
    return grade(1, createMessage(rules.ok ? 'check.secrets-good' : 'check.secrets-good-in-part', values));
  }
  const names = listNames([...telling.map(({ title }) => title), ...open.map(({ uid }) => uid)]);
  return grade(
    1 - Math.min(worst, bad) / worst,
    createMessage('check.secrets-bad', { telling: telling.length, open: open.length, names })
  );
}
