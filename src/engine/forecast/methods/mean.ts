import { statelessMethod } from './statelessMethod';

/** Mean of the whole past. */
export const mean = statelessMethod<null>({
  history: 'short',
  variants: () => [{ name: 'mean', parameters: null }],
  predict: (past, _, point) => point.fill(past.reduce((sum, value) => sum + value, 0) / past.length),
});
