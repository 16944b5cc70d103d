export { createIcsExpander } from './calendar/createIcsExpander';
export { expandIcsInline } from './calendar/expandIcsInline';
export { listHolidays } from './calendar/listHolidays';
export { readOperatorSettings } from './operatorSettings';
export { readSettings, type Settings } from './readSettings';
export { readRoles } from './readRoles';
export { createSettingsReader, type SettingsReader } from './settingsReader';
