import { type LineFilter } from '../../../src/engine';
import { Refusal } from '../refusal';

const placeholder = '<_>';

/** What stands behind `|>`, as the product's matcher has it. @throws Refusal for what Loki refuses, too. */
export function parsePatternFilter(text: string): LineFilter {
  const named = /<([A-Za-z]\w*)>/.exec(text);
  if (named) {
    throw new Refusal(400, `"${text}" has the named capture "${named[0]}"; only "<_>" is allowed in a filter.`);
  }
  if (text.includes(placeholder + placeholder)) {
    throw new Refusal(400, `"${text}" has two "<_>" without text between them.`);
  }
  const parts = text.split(placeholder);
  const literals = parts.filter((part) => part !== '');
  if (literals.length === 0) {
    throw new Refusal(400, `"${text}" has no text of its own to look for.`);
  }
  return { literals, openStart: parts[0] === '', openEnd: parts.at(-1) === '' };
}
