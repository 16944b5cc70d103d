import type { GraphLayout, Placed } from './layoutGraph';

/** Units of the drawing, which is scaled to the panel. */
export const node = { width: 150, height: 44, gapX: 70, gapY: 16 };

/** The size of all of a drawing. */
export function measureGraph({ layers, places }: Pick<GraphLayout, 'layers' | 'places'>) {
  return { width: layers * (node.width + node.gapX), height: places * (node.height + node.gapY) };
}

/** The upper left corner of a node. */
export function placeNode({ layer, place }: Placed) {
  return {
    x: layer * (node.width + node.gapX) + node.gapX / 2,
    y: place * (node.height + node.gapY) + node.gapY / 2,
  };
}

/** A curve from the right side of a caller to the left side of a callee, which may stand to its left. */
export function edgePath(from: Placed, to: Placed): { path: string; end: { x: number; y: number } } {
  const [a, b] = [placeNode(from), placeNode(to)];
  const [start, end] = [
    { x: a.x + node.width, y: a.y + node.height / 2 },
    { x: b.x, y: b.y + node.height / 2 },
  ];
  const bend = Math.max(node.gapX / 2, Math.abs(end.x - start.x) / 2);
  return {
    path: `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`,
    end,
  };
}
