import pMap from 'p-map';

/** What a Prometheus says of an expression. */
export type Evaluation = { outcome: 'data' | 'empty' } | { outcome: 'refused'; message: string };

const concurrency = 4;

/** What a Prometheus says of each distinct expression at a time (s). */
export async function evaluateExpressions(
  url: string,
  exprs: string[],
  time: number
): Promise<Map<string, Evaluation>> {
  const distinct = [...new Set(exprs)];
  const found = await pMap(distinct, (expr) => evaluateExpression(url, expr, time), { concurrency });
  return new Map(distinct.map((expr, i) => [expr, found[i]]));
}

async function evaluateExpression(url: string, query: string, time: number): Promise<Evaluation> {
  const body = new URLSearchParams({ query, time: String(time) });
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  const answer = (await response.json()) as { status: string; error?: string; data?: { result: unknown[] } };
  if (answer.status !== 'success') {
    return { outcome: 'refused', message: answer.error ?? 'no reason' };
  }
  return { outcome: (answer.data?.result.length ?? 0) > 0 ? 'data' : 'empty' };
}
