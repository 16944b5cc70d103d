/**
 * An expression in parentheses, so that what stands around it binds as written. A comment at its end is closed by a line
 * break. The expression's own brackets and quotes must be balanced: `isBalanced` tells.
 */
export function inParentheses(expr: string): string {
  const text = expr.trim();
  return text.includes('#') ? `(${text}\n)` : `(${text})`;
}

/** Strings, raw strings and comments of PromQL and LogQL: brackets in them do not count. Of a string that is not closed the quote is kept. */
const opaque = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|#[^\n]*|(["'`])[^]*/g;
const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/**
 * Whether every bracket and quote of an expression is closed in order, so that it cannot reach out of parentheses. Tells
 * nothing of its grammar: sources know more than PromQL and LogQL, such as MetricsQL and the $window of a budget.
 */
export function isBalanced(expr: string): boolean {
  const code = expr.replace(opaque, '$1');
  const open: string[] = [];
  for (const character of code) {
    if (character in closers) {
      open.push(closers[character]);
    } else if (')]}'.includes(character) && open.pop() !== character) {
      return false;
    }
  }
  return open.length === 0 && !/["'`]/.test(code);
}
