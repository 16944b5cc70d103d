import { bearLoad } from '../assess/bearLoad';
import type { AssessedResource, BorneLoad } from '../assess/assessment';
import type { LoadGrowth } from '../flow/spreadGrowth';
import { drawCount } from '../flow/measureCalls';
import { evaluateLine, type LoadLine } from '../load/loadLine';
import { isAmount } from '../reading/capacityKinds';
import type { Reading } from '../reading/resource';

/** Growth of what a resource bears, as a part of it. */
export interface GrownLoad {
  point: number;
  drawn: Float64Array;
  path: readonly string[];
}

/** Loads of what services use themselves: of many nodes, each is looked up again and again. */
type KnownLoads = Map<string, BorneLoad | undefined>;

/** How much the load of a resource grows where services grow; undefined where none of them is part of it. */
export function createLoadGrower(
  reading: Reading,
  grown: ReadonlyMap<string, LoadGrowth>
): (assessed: AssessedResource) => GrownLoad | undefined {
  const known: KnownLoads = new Map();
  const findOwn = (service: string, kind: string): BorneLoad | undefined => {
    const key = JSON.stringify([service, kind]);
    if (!known.has(key)) {
      const own = reading.resources.find(
        (one) => one.subject === service && one.rule.kind === kind && isAmount(one.rule)
      );
      known.set(key, own && bearLoad(own, reading));
    }
    return known.get(key);
  };
  return ({ resource, load }) => {
    if (!resource.isNode) {
      return grown.get(resource.subject);
    }
    const parts = load?.parts ?? countAlike(reading.placed.get(resource.subject) ?? []);
    const growths = [...parts].flatMap(([service, part]) => {
      const growth = grown.get(service);
      const own = load?.kind === 'usage' ? findOwn(service, resource.rule.kind) : undefined;
      return growth ? [{ part, growth: own ? growUsage(growth, own) : growth }] : [];
    });
    return joinGrowths(
      growths,
      [...parts.values()].reduce((sum, part) => sum + part, 0)
    );
  };
}

/** Where nothing tells how much each service is, all are alike. */
function countAlike(services: readonly string[]): Map<string, number> {
  return new Map(services.map((service) => [service, 1]));
}

/** What a service uses grows less than its requests, by the part that it uses without any. */
function growUsage(growth: LoadGrowth, { fit, busy }: BorneLoad): LoadGrowth {
  if (!fit) {
    // Between not at all and as much as its requests.
    return { ...growth, point: growth.point / 2, drawn: growth.drawn.map((one, i) => one * ((i % 10) + 0.5) * 0.1) };
  }
  const grow = (line: LoadLine, by: number) => {
    const before = evaluateLine(line, busy);
    return before > 0 ? Math.max(-1, evaluateLine(line, busy * (1 + by)) / before - 1) : by;
  };
  return {
    ...growth,
    point: grow(fit.line, growth.point),
    drawn: growth.drawn.map((by, i) => grow(fit.draws[i % fit.draws.length], by)),
  };
}

function joinGrowths(growths: Array<{ part: number; growth: LoadGrowth }>, whole: number): GrownLoad | undefined {
  if (growths.length === 0 || !(whole > 0)) {
    return undefined;
  }
  const largest = growths.reduce((most, one) =>
    Math.abs(one.part * one.growth.point) > Math.abs(most.part * most.growth.point) ? one : most
  );
  return {
    point: growths.reduce((sum, { part, growth }) => sum + (part / whole) * growth.point, 0),
    drawn: Float64Array.from({ length: drawCount }, (_, i) =>
      growths.reduce((sum, { part, growth }) => sum + (part / whole) * growth.drawn[i], 0)
    ),
    path: largest.growth.path,
  };
}
