import { statelessMethod } from './statelessMethod';

/** Factor of the slope per step. */
const damping = 0.98;

/** The line from the first to the last value, its slope damped (Gardner and McKenzie, 1985). */
export const dampedDrift = statelessMethod<null>({
  history: 'short',
  variants: () => [{ name: 'damped drift', parameters: null }],
  predict(past, _, point) {
    const last = past.length - 1;
    let slope = (past[last] - past[0]) / Math.max(1, last);
    let level = past[last];
    for (let i = 0; i < point.length; i++) {
      slope *= damping;
      level += slope;
      point[i] = level;
    }
  },
});
