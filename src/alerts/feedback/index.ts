export { listConfirmed, type FeedbackMark, type MarkVerdict } from './feedbackMark';
export { maskTimes, writeMarkedTimes, type MaskedRule } from './maskTimes';
export { proposeSetting, type ProposedSetting, type SettingProposal } from './proposeSetting';
