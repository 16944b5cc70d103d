export { exploreAddress } from './exploreAddress';
export { statesByGravity, type LogPattern, type LogPatterns } from './logPatterns';
export { PatternToolbar } from './PatternToolbar';
export { PatternView } from './PatternView';
export { readPatterns } from './readPatterns';
export { PatternDetails } from './table/PatternDetails';
export { PatternText } from './table/PatternText';
export { volumeUnits, type VolumeUnit } from './chart/stackVolume';
export { countStates, filterPatterns, type PatternFilter } from './viewPatterns';
