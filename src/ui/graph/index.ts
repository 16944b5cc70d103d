export { edgePath, measureGraph, node, placeNode } from './geometry';
export { layoutGraph, type GraphLayout, type Placed } from './layoutGraph';
