import { listSelectors, type Selector } from '../../../../alerts';

/** A metric that a rule records. */
export interface Recorded {
  metric: string;
  exprs: readonly string[];
}

/** Recorded metrics are made of recorded metrics; chains of them end. */
const maxDepth = 4;
/** Selectors of one rule. */
const maxSelectors = 200;

/** What expressions read, in the end: selectors of recorded metrics stand beside those that the recording reads. */
export function createResolver(recorded: readonly Recorded[]): (exprs: readonly string[]) => Selector[] {
  const known = new Map<string, readonly string[]>(recorded.map(({ metric, exprs }) => [metric, exprs]));
  const parsed = new Map<string, Selector[]>();
  const parse = (expr: string) => {
    const selectors = parsed.get(expr) ?? listSelectors(expr);
    parsed.set(expr, selectors);
    return selectors;
  };
  return (exprs) => {
    const found = new Map<string, Selector>();
    const visit = (expr: string, depth: number) =>
      parse(expr).forEach((selector) => {
        const key = JSON.stringify(selector);
        if (found.has(key) || found.size >= maxSelectors) {
          return;
        }
        found.set(key, selector);
        const inner = depth < maxDepth ? (known.get(selector.metric) ?? []) : [];
        inner.forEach((one) => visit(one, depth + 1));
      });
    exprs.forEach((expr) => visit(expr, 0));
    return [...found.values()];
  };
}
