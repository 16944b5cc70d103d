import { formatValue, isMapping } from '../../schema';
import type { RuleSpec } from '../kinds';
import { problemIf, type RuleProblem } from '../spec/problem';

/** Half of a character of two: neither YAML nor the databases of Grafana and Prometheus hold it. */
const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Texts and names anywhere in a rule that no file can hold, and templates of labels and annotations that are not closed. */
export function checkTexts(spec: RuleSpec): RuleProblem[] {
  const { labels, annotations } = spec as { labels?: unknown; annotations?: unknown };
  const { summary, description } = isMapping(annotations) ? annotations : {};
  const templated = { labels, annotations: { summary, description } };
  return [
    ...listTexts(spec, '').flatMap(([field, text]) =>
      problemIf(
        halfCharacter.test(text),
        field,
        `${field} is ${formatValue(text)}, which holds half of a character. Remove it, or type the character again.`
      )
    ),
    ...listTexts(templated, '').flatMap(([field, text]) =>
      problemIf(
        hasOpenTemplate(text),
        field,
        `${field} is ${formatValue(text)}, where {{ has no }}. Close it, or write {{ "{{" }} for the characters themselves.`
      )
    ),
  ];
}

/** Every text below a value, by its field; names of fields are texts, too. Of what is nested too deeply, none. */
function listTexts(value: unknown, field: string, depth = 0): Array<[field: string, text: string]> {
  if (typeof value === 'string') {
    return [[field, value]];
  }
  if (typeof value !== 'object' || value === null || depth > maxDepth) {
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = Array.isArray(value) ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`;
    return [...(Array.isArray(value) ? [] : [[at, name] as [string, string]]), ...listTexts(inner, at, depth + 1)];
  });
}

/** Rules are a few levels deep, queries of sources a few more. */
const maxDepth = 20;

/** Whether an action of a Go template begins and does not end; braces within its texts do not count. */
function hasOpenTemplate(text: string): boolean {
  let at = text.indexOf('{{');
  while (at >= 0) {
    action.lastIndex = at;
    if (!action.test(text)) {
      return true;
    }
    at = text.indexOf('{{', action.lastIndex);
  }
  return false;
}

const action = /\{\{(?:[^"`}]|"(?:[^"\\\n]|\\.)*"|`[^`]*`|\}(?!\}))*\}\}/y;
