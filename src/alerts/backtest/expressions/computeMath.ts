import { applyBinary, applyUnary, mathConstants, mathFunctions } from './mathOperations';
import { parseMath, type MathNode } from './parseMath';
import { createScalar, mapNumbers, type Expression, type Labels, type Value, type Variables } from './value';

/** A math expression over other steps. @throws Error where its text is none, or calls a function that there is not. */
export function createMath(text: string): Expression {
  const { tree, reads } = parseMath(text);
  checkCalls(tree);
  return { reads, compute: (variables) => computeNode(tree, variables) };
}

function checkCalls(node: MathNode): void {
  if ('function' in node) {
    const needed = mathFunctions.has(node.function) ? 1 : mathConstants.has(node.function) ? 0 : undefined;
    if (needed === undefined) {
      const known = [...mathFunctions.keys(), ...mathConstants.keys()].join(', ');
      throw new Error(`There is no function "${node.function}". Use one of ${known}.`);
    }
    if (node.arguments.length !== needed) {
      throw new Error(`${node.function} has ${node.arguments.length} arguments. Give ${needed}.`);
    }
  }
  listInner(node).forEach(checkCalls);
}

function listInner(node: MathNode): MathNode[] {
  if ('function' in node) {
    return node.arguments;
  }
  if ('of' in node) {
    return [node.of];
  }
  return 'left' in node ? [node.left, node.right] : [];
}

function computeNode(node: MathNode, variables: Variables): Value[] {
  if ('number' in node) {
    return [createScalar(node.number)];
  }
  if ('variable' in node) {
    return variables.get(node.variable) ?? [];
  }
  if ('function' in node) {
    return computeCall(node.function, node.arguments, variables);
  }
  if ('of' in node) {
    const negate = (value: number | null) => (value === null ? null : applyUnary(node.operator, value));
    return computeNode(node.of, variables).map((value) => mapNumbers(value, negate));
  }
  const [left, right] = [computeNode(node.left, variables), computeNode(node.right, variables)];
  return joinValues(left, right).map((pair) => combine(pair, node.operator));
}

function computeCall(name: string, [argument]: MathNode[], variables: Variables): Value[] {
  const change = mathFunctions.get(name);
  return change === undefined
    ? [createScalar(mathConstants.get(name) ?? null)]
    : computeNode(argument, variables).map((value) => mapNumbers(value, change));
}

interface Pair {
  labels: Labels;
  left: Value;
  right: Value;
}

/**
 * Values of both sides that belong together: those without labels to all, others where their labels are equal or one's are
 * among the other's. One value on either side belong together whatever their labels, which are then dropped.
 */
function joinValues(left: Value[], right: Value[]): Pair[] {
  const pairs = left.flatMap((one) =>
    right.flatMap((other) => {
      const labels = joinLabels(one.labels, other.labels);
      return labels === undefined ? [] : [{ labels, left: one, right: other }];
    })
  );
  const isAlone = pairs.length === 0 && left.length === 1 && right.length === 1;
  return isAlone ? [{ labels: {}, left: left[0], right: right[0] }] : pairs;
}

/** The larger of two sets of labels that are compatible. */
function joinLabels(a: Labels, b: Labels): Labels | undefined {
  const [few, many] = Object.keys(a).length < Object.keys(b).length ? [a, b] : [b, a];
  const isWithin = Object.entries(few).every(([name, value]) => Object.hasOwn(many, name) && many[name] === value);
  return isWithin ? many : undefined;
}

function combine({ labels, left, right }: Pair, operator: string): Value {
  const apply = (a: number | null, b: number | null) => (a === null || b === null ? null : applyBinary(operator, a, b));
  if (left.type === 'series' && right.type === 'series') {
    return combineSeries({ labels, left, right }, apply);
  }
  if (right.type === 'series') {
    return { ...mapNumbers(right, (b) => apply(left.values[0], b)), labels };
  }
  // A number with a scalar is a number.
  const type = left.type === 'scalar' ? right.type : left.type;
  return { ...mapNumbers(left, (a) => apply(a, right.values[0])), labels, type };
}

/** Of two series the points that have the same time. */
function combineSeries(
  { labels, left, right }: Pair,
  apply: (a: number | null, b: number | null) => number | null
): Value {
  const rows = new Map(Array.from(right.times, (time, i) => [time, i]));
  const times: number[] = [];
  const values: Array<number | null> = [];
  Array.from(left.times).forEach((time, i) => {
    const row = rows.get(time);
    if (row !== undefined) {
      times.push(time);
      values.push(apply(left.values[i], right.values[row]));
    }
  });
  return { type: 'series', labels, times, values };
}
