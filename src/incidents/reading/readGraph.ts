import type { Discovery } from '../../insight';
import type { ServiceGraph } from '../trouble';

/** Who calls whom and runs where, as discovery found it. */
export function readGraph({ dependencies, services }: Pick<Discovery, 'dependencies' | 'services'>): ServiceGraph {
  return {
    dependencies,
    runsOn: services.flatMap(({ name, nodes }) => nodes.map((node) => ({ service: name, node }))),
  };
}
