import React, { memo } from 'react';
import { useTheme2 } from '@grafana/ui';
import { edgePath, type GraphLayout } from '../../../ui/graph';

/** All arrows as two paths, and those of one node once more, stronger. */
export const Edges = memo(function Edges({ layout, active }: { layout: GraphLayout; active?: string }) {
  const { colors } = useTheme2();
  const { lines, heads } = draw(layout);
  const own = active === undefined ? undefined : draw(layout, active);
  return (
    <g aria-hidden="true" fill="none">
      <path d={lines} stroke={colors.border.strong} />
      <path d={heads} fill={colors.border.strong} />
      {own && <path d={own.lines} stroke={colors.primary.text} strokeWidth={2} />}
      {own && <path d={own.heads} fill={colors.primary.text} />}
    </g>
  );
});

/** The arrows from and to one node, or all. */
function draw({ nodes, edges }: GraphLayout, only?: string): { lines: string; heads: string } {
  const drawn = edges.flatMap(({ caller, callee }) => {
    const [from, to] = [nodes.get(caller), nodes.get(callee)];
    const isWanted = only === undefined || caller === only || callee === only;
    return from && to && isWanted ? [edgePath(from, to)] : [];
  });
  return {
    lines: drawn.map(({ path }) => path).join(''),
    heads: drawn.map(({ end }) => `M${end.x} ${end.y}l-7 -4v8z`).join(''),
  };
}
