import { parser } from '@grafana/lezer-logql';
import type { SyntaxNode, Tree } from '@lezer/common';
import { Refusal, unsupported } from '../refusal';
import { operators, type Grouping, type Metric, type Operator, type Query } from './expression';
import { readDuration } from './readDuration';
import { listBelow, listChildren, parseSelection, unquote, type Reader } from './parseSelection';

const maxLength = 20_000;
const strict = parser.configure({ strict: true });
/** `or` binds least. */
const strengths: Record<Operator, number> = { or: 1, '+': 2, '-': 2, '*': 3, '/': 3 };

/** What a text of LogQL asks for. @throws Refusal where it has a fault, or is more than this reader can do. */
export function parseQuery(text: string): Query {
  const root = readTree(text).topNode.getChild('Expr')?.firstChild;
  const reader: Reader = { text: (node) => text.slice(node.from, node.to) };
  if (root?.name === 'LogExpr') {
    const [selector] = listBelow(root, 'Selector');
    const [pipeline] = listBelow(root, 'PipelineExpr');
    return { kind: 'lines', selection: parseSelection(selector, pipeline ?? null, reader) };
  }
  if (root?.name === 'MetricExpr') {
    const metric = parseMetric(root, reader);
    if (metric.kind === 'number') {
      throw unsupported('A number alone');
    }
    return { kind: 'metric', metric };
  }
  throw new Refusal(400, `"${text}" is no query of LogQL.`);
}

function readTree(text: string): Tree {
  if (text.length > maxLength) {
    throw new Refusal(400, `The query has ${text.length} characters; ${maxLength} are allowed.`);
  }
  try {
    return strict.parse(text);
  } catch {
    throw new Refusal(400, `"${text}" is no query of LogQL.`);
  }
}

function parseMetric(node: SyntaxNode, reader: Reader): Metric {
  const inner = node.firstChild ?? node;
  switch (inner.name) {
    case 'MetricExpr':
      return parseMetric(inner, reader);
    case 'LiteralExpr':
      return { kind: 'number', value: Number(reader.text(inner).replace(/\s/g, '')) };
    case 'VectorExpr':
      return { kind: 'vector', value: Number(reader.text(inner.getChild('Number') ?? inner)) };
    case 'RangeAggregationExpr':
      return parseRange(inner, reader);
    case 'VectorAggregationExpr':
      return parseSum(inner, reader);
    case 'BinOpExpr':
      return climb(listOperands(inner, reader), 0);
    default:
      throw unsupported(`"${reader.text(inner)}"`);
  }
}

function parseRange(node: SyntaxNode, reader: Reader): Metric {
  const called = reader.text(node.getChild('RangeOp') ?? node);
  const lines = node.getChild('LogRangeExpr');
  if ((called !== 'count_over_time' && called !== 'rate') || lines === null || node.getChild('Grouping') !== null) {
    throw unsupported(`"${reader.text(node)}"`);
  }
  const foreign = lines.getChild('OffsetExpr') ?? lines.getChild('UnwrapExpr');
  if (foreign) {
    throw unsupported(`"${reader.text(foreign)}"`);
  }
  const [selector] = listBelow(lines, 'Selector');
  const [pipeline] = listBelow(lines, 'PipelineExpr');
  const [duration] = listBelow(lines, 'Duration');
  return {
    kind: 'range',
    function: called,
    selection: parseSelection(selector, pipeline ?? null, reader),
    range: readDuration(reader.text(duration)),
  };
}

function parseSum(node: SyntaxNode, reader: Reader): Metric {
  const of = node.getChild('MetricExpr');
  if (reader.text(node.getChild('VectorOp') ?? node) !== 'sum' || of === null) {
    throw unsupported(`"${reader.text(node)}"`);
  }
  return { kind: 'sum', of: parseMetric(of, reader), grouping: parseGrouping(node.getChild('Grouping'), reader) };
}

function parseGrouping(node: SyntaxNode | null, reader: Reader): Grouping {
  const names = node === null ? [] : [...listBelow(node, 'Identifier'), ...listBelow(node, 'String')];
  const labels = names.map((name) => (name.name === 'String' ? unquote(reader.text(name)) : reader.text(name)));
  return { keeps: node?.getChild('Without') === null || node === null, labels };
}

/** Operands and operators between them, as the text has them: the grammar knows no strengths of operators. */
type Chain = Array<Metric | Operator>;

function listOperands(node: SyntaxNode, reader: Reader): Chain {
  return listChildren(node).flatMap((child): Chain => {
    if (child.name === 'BinOpModifier' || child.name === 'LineComment') {
      return refuseModifier(child, reader);
    }
    if (child.name === 'Expr') {
      const inner = child.firstChild?.firstChild;
      return inner?.name === 'BinOpExpr'
        ? listOperands(inner, reader)
        : [parseMetric(child.firstChild ?? child, reader)];
    }
    const operator = operators.find((one) => one === reader.text(child));
    if (operator === undefined) {
      throw unsupported(`The operator "${reader.text(child)}"`);
    }
    return [operator];
  });
}

function refuseModifier(node: SyntaxNode, reader: Reader): [] {
  if (node.name === 'BinOpModifier' && node.from < node.to) {
    throw unsupported(`"${reader.text(node)}"`);
  }
  return [];
}

/** Takes from the chain what binds stronger than `strength`. */
function climb(chain: Chain, strength: number): Metric {
  let left = chain.shift() as Metric;
  while (chain.length > 0 && strengths[chain[0] as Operator] > strength) {
    const operator = chain.shift() as Operator;
    left = combine(operator, left, climb(chain, strengths[operator]));
  }
  return left;
}

function combine(operator: Operator, left: Metric, right: Metric): Metric {
  if (left.kind === 'number' && right.kind === 'number') {
    throw unsupported('Arithmetic of two numbers');
  }
  if (operator === 'or' && (left.kind === 'number' || right.kind === 'number')) {
    throw new Refusal(400, 'Beside "or" stand series, no numbers.');
  }
  return { kind: 'binary', operator, left, right };
}
