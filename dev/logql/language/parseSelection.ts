import type { SyntaxNode } from '@lezer/common';
import { passesFilter } from '../../../src/engine';
import { Refusal, unsupported } from '../refusal';
import { compileRegex } from './compileRegex';
import type { Labels, Selection } from './expression';
import { parsePatternFilter } from './parsePatternFilter';

/** Reads the text of nodes. */
export interface Reader {
  text(node: SyntaxNode): string;
}

type Test<T> = (value: T) => boolean;

/** A selector and its line filters; `nodes` are those of a tree that has no faults. @throws Refusal */
export function parseSelection(selector: SyntaxNode, pipeline: SyntaxNode | null, reader: Reader): Selection {
  const matchers = listBelow(selector, 'Matcher').map((node) => parseMatcher(node, reader));
  if (!matchers.some(({ test }) => !test(''))) {
    throw new Refusal(
      400,
      'A query needs at least one matcher that an empty label does not match, such as {job="shop"}.'
    );
  }
  const filters = pipeline === null ? [] : parsePipeline(pipeline, reader);
  return {
    matches: (labels: Labels) => matchers.every(({ label, test }) => test(labels[label] ?? '')),
    passes: (text: string) => filters.every((filter) => filter(text)),
  };
}

function parseMatcher(node: SyntaxNode, reader: Reader): { label: string; test: Test<string> } {
  const [label, operator, value] = listChildren(node);
  const wanted = unquote(reader.text(value));
  const isRegex = operator.name === 'Re' || operator.name === 'Nre';
  const regex = isRegex ? compileRegex(wanted, { anchored: true }) : undefined;
  const equal: Test<string> = (found) => (regex ? regex.test(found) : found === wanted);
  const isNegative = operator.name === 'Neq' || operator.name === 'Nre';
  return { label: reader.text(label), test: isNegative ? (found) => !equal(found) : equal };
}

function parsePipeline(pipeline: SyntaxNode, reader: Reader): Array<Test<string>> {
  const stages = listBelow(pipeline, 'PipelineStage');
  const foreign = stages.find((stage) => stage.firstChild?.name !== 'LineFilters');
  if (foreign) {
    throw unsupported(`The stage "${reader.text(foreign)}"`);
  }
  return stages.flatMap((stage) => listBelow(stage, 'LineFilter')).map((node) => parseFilter(node, reader));
}

function parseFilter(node: SyntaxNode, reader: Reader): Test<string> {
  if (listBelow(node, 'FilterOp').length > 0) {
    throw unsupported(`The filter "${reader.text(node)}"`);
  }
  const operator = reader.text(node.firstChild ?? node);
  const tests = listBelow(node, 'String').map((text) => createTest(operator.slice(1), unquote(reader.text(text))));
  return operator.startsWith('!')
    ? (line) => !tests.some((test) => test(line))
    : (line) => tests.some((test) => test(line));
}

/** By the second character of `|=`, `|~` and `|>`. */
function createTest(operator: string, text: string): Test<string> {
  if (operator === '~') {
    const regex = compileRegex(text, { anchored: false });
    return (line) => regex.test(line);
  }
  if (operator === '>') {
    const filter = parsePatternFilter(text);
    return (line) => passesFilter(line, filter);
  }
  return (line) => line.includes(text);
}

/** The value of a literal in quotes or backticks. @throws Refusal where it has an escape that is none. */
export function unquote(literal: string): string {
  if (literal.startsWith('`')) {
    return literal.slice(1, -1);
  }
  const inner = literal.slice(1, -1);
  return inner.replace(/\\(x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0-7]{3}|[\s\S])/gi, (escape, code: string) => {
    if (/^[xu]/i.test(code) && code.length > 1) {
      return String.fromCodePoint(parseInt(code.slice(1), 16));
    }
    if (/^[0-7]{3}$/.test(code)) {
      return String.fromCodePoint(parseInt(code, 8));
    }
    const plain = simpleEscapes[code];
    if (plain === undefined) {
      throw new Refusal(400, `${literal} has the unknown escape ${escape}. Write a backslash twice.`);
    }
    return plain;
  });
}

const simpleEscapes: Partial<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

export function listChildren(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    found.push(child);
  }
  return found;
}

/** The nodes of a name below a node, in the order of the text. */
export function listBelow(root: SyntaxNode, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  root.cursor().iterate(({ node }) => {
    if (node.name === name) {
      found.push(node);
    }
  });
  return found;
}
