import type { BaseIssue } from 'valibot';
import { shown, type RuleProblem } from '../spec/problem';

type Issue = BaseIssue<unknown>;
type Path = Array<NonNullable<Issue['path']>[number]>;

/** What a schema refuses as a problem of its field, with the value in the sentence. */
export function toProblem(issue: Issue, above: Path = []): RuleProblem {
  const path = [...above, ...(issue.path ?? [])];
  const alternative = issue.issues && begunAlternative(issue.issues);
  if (alternative) {
    return toProblem(alternative, path);
  }
  const isOfParent = issue.message.includes('{parent}');
  const values: Record<string, string> = {
    field: toField(path),
    value: shown(issue.input),
    name: String(path.at(-1)?.key),
    parent: toField(path.slice(0, -1)),
    parentValue: shown(path.at(-1)?.input),
  };
  const message = issue.message.replace(/\{(\w+)\}/g, (text, name: string) => values[name] ?? text);
  return { field: isOfParent ? values.parent : values.field, message };
}

/** Of the alternatives of a union the one whose field is there, otherwise the last. */
function begunAlternative(issues: Issue[]): Issue | undefined {
  return (
    issues.find(({ input, path }) => path !== undefined && input !== undefined) ??
    issues.filter(({ path }) => path !== undefined).at(-1)
  );
}

function toField(path: Path): string {
  return path.map(({ key }) => String(key)).join('.');
}
