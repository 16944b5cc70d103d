export { exploreAddress } from './exploreAddress';
export { patternStates, type LogPattern, type LogPatterns, type PatternState } from './logPatterns';
export { PatternToolbar } from './PatternToolbar';
export { PatternView } from './PatternView';
export { readPatterns } from './readPatterns';
export { PatternDetails } from './table/PatternDetails';
export { stateText } from './table/StateBadge';
export { volumeUnits, type VolumeUnit } from './chart/stackVolume';
export { filterPatterns, type PatternFilter } from './viewPatterns';
