/**
 * The selector of streams that a LogQL query of log lines begins with, such as `{app="shop"}`; undefined where it begins with something
 * else. Braces in the texts of its matchers are theirs.
 */
export function readStreamSelector(expr: string): string | undefined {
  const selector = /^[\s(]*(\{(?:[^{}"`]|"(?:[^"\\]|\\.)*"|`[^`]*`)*\})/.exec(expr);
  return selector?.[1];
}
