/** A formula as a tree. */
export type MathNode =
  | { number: number }
  | { variable: string }
  | { operator: string; of: MathNode }
  | { operator: string; left: MathNode; right: MathNode }
  | { function: string; arguments: MathNode[] };

/** Binary operators of Grafana's math expressions by how strongly they bind; all bind to the left. */
const strengths: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '>': 3,
  '>=': 3,
  '<': 3,
  '<=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  '**': 6,
};

const token =
  /\s*(\$\{[^}]+\}|\$\w+|0[xX][\da-fA-F]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[a-zA-Z_]+|\*\*|\|\||&&|[=!<>]=|[<>+\-*/%!(),])/gy;

const maxTokens = 2000;

/** A formula's tree and the steps that it reads. @throws Error where it is no formula of Grafana's math expressions. */
export function parseMath(text: string): { tree: MathNode; reads: string[] } {
  const reader = new MathReader(text);
  const tree = reader.readBinary(0);
  reader.expectEnd();
  return { tree, reads: [...reader.reads] };
}

class MathReader {
  readonly reads = new Set<string>();
  private readonly tokens: string[];
  private at = 0;

  constructor(private readonly text: string) {
    this.tokens = splitTokens(text);
  }

  readBinary(weakest: number): MathNode {
    let left = this.readUnary();
    while ((strengths[this.tokens[this.at]] ?? 0) > weakest) {
      const operator = this.tokens[this.at++];
      left = { operator, left, right: this.readBinary(strengths[operator]) };
    }
    return left;
  }

  expectEnd(): void {
    if (this.at < this.tokens.length) {
      throw new Error(
        `The math expression "${this.text}" goes on with "${this.tokens[this.at]}" where an operator is expected.`
      );
    }
  }

  /** What binds more strongly than any operator between two: `-$A ** 2` is the square of -$A. */
  private readUnary(): MathNode {
    const word = this.tokens[this.at++];
    if (word === '!' || word === '-') {
      return { operator: word, of: this.readUnary() };
    }
    if (word === '(') {
      const inner = this.readBinary(0);
      this.expect(')');
      return inner;
    }
    return this.readOperand(word);
  }

  private readOperand(word: string | undefined): MathNode {
    if (word?.startsWith('$')) {
      const variable = word.replace(/[${}]/g, '');
      this.reads.add(variable);
      return { variable };
    }
    if (word !== undefined && /^[a-zA-Z_]/.test(word)) {
      return { function: word, arguments: this.readArguments() };
    }
    if (word === undefined || !/^[\d.]/.test(word)) {
      throw new Error(
        `The math expression "${this.text}" has ${word ?? 'its end'} where a number or a step is expected.`
      );
    }
    return { number: Number(word) };
  }

  private readArguments(): MathNode[] {
    const found: MathNode[] = [];
    this.expect('(');
    while (this.tokens[this.at] !== ')') {
      found.push(this.readBinary(0));
      if (this.tokens[this.at] === ',') {
        this.at++;
      } else if (this.tokens[this.at] !== ')') {
        break;
      }
    }
    this.expect(')');
    return found;
  }

  private expect(word: string): void {
    if (this.tokens[this.at++] !== word) {
      throw new Error(`The math expression "${this.text}" lacks a bracket "${word}". Add it.`);
    }
  }
}

function splitTokens(text: string): string[] {
  const tokens = [...text.matchAll(token)];
  const read = tokens.reduce((length, [whole]) => length + whole.length, 0);
  if (text.slice(read).trim() !== '' || tokens.length > maxTokens) {
    throw new Error(
      `The math expression "${text.slice(0, 200)}" cannot be read from "${text.slice(read, read + 40).trim()}" on.`
    );
  }
  return tokens.map(([, word]) => word);
}
