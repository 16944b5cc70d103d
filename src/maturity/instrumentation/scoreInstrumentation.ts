import { impacts, type InstrumentationResult } from './instrumentationRule';

/** Rules of the specification. */
export const specifiedRules = 19;

/** The open score of one service. */
export interface InstrumentationScore {
  service: string;
  /** 0 to 100; NaN where no rule could be evaluated. */
  score: number;
  /** Rules that were evaluated, of `specifiedRules`. */
  evaluated: number;
}

/** Weighted share of the rules that are passed, of those that could be evaluated: by service, in the order of their names. */
export function scoreInstrumentation(results: readonly InstrumentationResult[]): InstrumentationScore[] {
  const services = new Map<string, InstrumentationResult[]>();
  results.forEach((one) => {
    const own = services.get(one.service) ?? [];
    own.push(one);
    services.set(one.service, own);
  });
  return [...services]
    .map(([service, own]) => ({ service, ...scoreOne(own) }))
    .sort((a, b) => (a.service < b.service ? -1 : 1));
}

function scoreOne(results: readonly InstrumentationResult[]): Omit<InstrumentationScore, 'service'> {
  const evaluated = results.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed');
  const weigh = (some: readonly InstrumentationResult[]) => some.reduce((sum, { impact }) => sum + impacts[impact], 0);
  const passed = evaluated.filter(({ outcome }) => outcome === 'passed');
  return { score: (100 * weigh(passed)) / weigh(evaluated), evaluated: evaluated.length };
}
