import type { RuleSpec } from '../spec/ruleSpec';
import { problemIf, shown, type RuleProblem } from './problem';

const titleMax = 190;
const uidPattern = /^[A-Za-z0-9_-]{1,40}$/;
const unprintable =
  /[\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Names and uids that Grafana would not take: too long, or with characters that it does not allow. */
export function checkNames(spec: RuleSpec): RuleProblem[] {
  return [
    ...checkTitle('folder', spec.folder),
    ...checkTitle('group', spec.group),
    ...longest(spec),
    ...checkUid('folderUid', spec.folderUid),
    ...checkUid('foresight', spec.foresight),
    ...checkUid('source.uid', spec.source.uid),
    ...checkUid('annotations.panel.dashboardUid', spec.annotations?.panel?.dashboardUid),
  ];
}

/** Rules with several parts add the part's name to their own. */
function longest(spec: RuleSpec): RuleProblem[] {
  const suffix = spec.kind === 'sloBurn' ? ': budget exhausted'.length : 0;
  return checkTitle('name', spec.name, titleMax - suffix);
}

function checkTitle(field: string, title: string, max = titleMax): RuleProblem[] {
  const length = [...title].length;
  return [
    ...problemIf(
      length > max,
      field,
      `${field} is ${shown(title)}, ${length} characters long. Grafana allows ${max}: shorten it.`
    ),
    ...problemIf(
      unprintable.test(title),
      field,
      `${field} is ${shown(title)}, which holds control characters or broken ones. Remove them.`
    ),
  ];
}

function checkUid(field: string, uid: unknown): RuleProblem[] {
  const wrong = uid !== undefined && !(typeof uid === 'string' && uidPattern.test(uid));
  return problemIf(
    wrong,
    field,
    `${field} is ${shown(uid)}. A uid has 1 to 40 letters, digits, hyphens and underscores: copy it from the address of its page.`
  );
}
