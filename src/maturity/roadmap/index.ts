export type { Benefit, BenefitBasis, BenefitIncident, Criterion, Phase, Risk, Roadmap, RoadmapItem } from './roadmap';
export { makeRoadmap, type RoadmapDeps, type RoadmapRequest } from './makeRoadmap';
export { roadmapFrame } from './roadmapFrame';
export { readRoadmap } from './readRoadmap';
export { roadmapFormats, writeRoadmap, type RoadmapFormatName } from './exports/writeRoadmap';
export type { Issue } from './exports/writeIssues';
export { createReport } from './exports/createReport';
