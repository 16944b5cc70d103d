/** A formula over earlier steps, of numbers by the letter of their step. */
export type Formula = (numbers: Record<string, number>) => number;

const operators: Record<string, { strength: number; apply: (a: number, b: number) => number }> = {
  '||': { strength: 1, apply: (a, b) => Number(a !== 0 || b !== 0) },
  '&&': { strength: 2, apply: (a, b) => Number(a !== 0 && b !== 0) },
  '==': { strength: 3, apply: (a, b) => Number(a === b) },
  '!=': { strength: 3, apply: (a, b) => Number(a !== b) },
  '>=': { strength: 3, apply: (a, b) => Number(a >= b) },
  '<=': { strength: 3, apply: (a, b) => Number(a <= b) },
  '>': { strength: 3, apply: (a, b) => Number(a > b) },
  '<': { strength: 3, apply: (a, b) => Number(a < b) },
  '+': { strength: 4, apply: (a, b) => a + b },
  '-': { strength: 4, apply: (a, b) => a - b },
  '*': { strength: 5, apply: (a, b) => a * b },
  '/': { strength: 5, apply: (a, b) => a / b },
};

const token = /\s*(\$\{?\w+\}?|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\|\||&&|[=!<>]=|[<>+\-*/()])/gy;

/**
 * Reads a formula as Grafana's math expressions are written, as far as rules use them: `$A > 0 && $B > 0`. NaN where a
 * number that it reads is NaN.
 * @throws Error where it is no such formula.
 */
export function parseMathExpression(text: string): { formula: Formula; reads: string[] } {
  const tokens = splitTokens(text);
  const reads = new Set<string>();
  let at = 0;

  function operand(): Formula {
    const word = tokens[at++];
    if (word === '(') {
      const inner = sum(0);
      expectClosed(tokens[at++], text);
      return inner;
    }
    if (word === '-') {
      const inner = operand();
      return (numbers) => -inner(numbers);
    }
    if (word?.startsWith('$')) {
      const name = word.replace(/[${}]/g, '');
      reads.add(name);
      return (numbers) => numbers[name] ?? NaN;
    }
    const value = Number(word);
    if (word === undefined || Number.isNaN(value)) {
      throw new Error(`The math expression "${text}" has ${word ?? 'its end'} where a number or a step is expected.`);
    }
    return () => value;
  }

  function sum(weakest: number): Formula {
    let left = operand();
    while (operators[tokens[at]]?.strength > weakest) {
      const { strength, apply } = operators[tokens[at++]];
      const [first, second] = [left, sum(strength)];
      left = (numbers) => applyToNumbers(first(numbers), second(numbers), apply);
    }
    return left;
  }

  const formula = sum(0);
  if (at < tokens.length) {
    throw new Error(`The math expression "${text}" goes on with "${tokens[at]}" where an operator is expected.`);
  }
  return { formula, reads: [...reads] };
}

function applyToNumbers(a: number, b: number, apply: (a: number, b: number) => number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? NaN : apply(a, b);
}

function splitTokens(text: string): string[] {
  const tokens = [...text.matchAll(token)];
  const read = tokens.reduce((length, [whole]) => length + whole.length, 0);
  if (text.slice(read).trim() !== '') {
    throw new Error(`The math expression "${text}" cannot be read from "${text.slice(read).trim()}" on.`);
  }
  return tokens.map(([, word]) => word);
}

function expectClosed(word: string | undefined, text: string): void {
  if (word !== ')') {
    throw new Error(`The math expression "${text}" has an open bracket. Close it.`);
  }
}
