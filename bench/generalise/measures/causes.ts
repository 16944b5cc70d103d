import { listMethods } from '../../causes/methods/methods';
import { mean } from '../../causes/methods/statistics';
import { placeCause, randomTopK, topK, type TopK } from '../../causes/topK';
import { higher, type Measure } from './measure';

/** Places of the true cause among ranked services. */
export const causes: Measure = {
  figures: { 'AC@1': higher, 'AC@3': higher, 'Avg@5': higher },
  fits: ({ trials }) => trials.length > 0,
  run({ trials }, { options, progress }) {
    const results = listMethods(trials)
      .slice(0, options.peers === 'none' ? 2 : undefined)
      .map((method) => {
        progress(method.name);
        const places = trials.map((trial) => placeCause(method, trial));
        return { method: method.name, figures: toFigures(topK(places)) };
      });
    return [...results, { method: 'random (expected)', figures: toFigures(randomTopK(trials)) }];
  },
};

function toFigures({ incidents, accuracy }: TopK): Record<string, number> {
  return { incidents, 'AC@1': accuracy[0], 'AC@3': accuracy[2], 'AC@5': accuracy[4], 'Avg@5': mean(accuracy) };
}
