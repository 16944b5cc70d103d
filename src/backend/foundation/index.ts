export { createOutsideModel } from './createOutsideModel';
export { readFoundationSettings } from './foundationSettings';
