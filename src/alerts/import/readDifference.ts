import { isBalanced } from '../spec/promql';

interface Difference {
  expr: string;
  peer: string;
  on?: string[];
}

const after = /^ -(?: on \(([^()]*)\))? \((.*)\)$/s;

/** The two sides of a difference that a deviation rule asks for. @throws Error where the text is none. */
export function readDifference(text: string): Difference {
  for (let end = text.indexOf(')'); text.startsWith('(') && end >= 0; end = text.indexOf(')', end + 1)) {
    const expr = text.slice(1, end);
    const [, on, peer] = after.exec(text.slice(end + 1)) ?? [];
    if (peer !== undefined && isBalanced(expr) && isBalanced(peer)) {
      const labels = on === undefined ? {} : { on: on.split(', ').filter((label) => label !== '') };
      return { expr: expr.trimEnd(), peer: peer.trimEnd(), ...labels };
    }
  }
  throw new Error('its query is no difference of two expressions');
}
