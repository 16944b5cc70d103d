import { day, errorMessage } from '../../engine';
import type { PluginContext } from '../protocol/wire/messages';
import type { ExpandedIcs, ExpandIcs } from './calendar/expandedIcs';
import { hashSettings } from './hashSettings';
import type { OperatorSettings } from './operatorSettings';
import { listHolidays } from './calendar/listHolidays';
import { findHolidayRegions, findIcs } from './readCalendar';
import { readSettings, type Settings } from './readSettings';
import type { SettingsContext } from './settingsContext';

/** The longest training window, and the farthest horizon, that can ask for events. */
const maxTrainingMs = 800 * day;
const maxHorizonMs = 400 * day;

/** Versions of settings that are kept read. */
const maxVersions = 64;

/** Reads the settings that come with every request: once per version, and its calendar once a day. */
export interface SettingsReader {
  /** Never rejects: what is wrong is among the `problems`. */
  read(context: Required<Pick<PluginContext, 'dataSource' | 'orgId' | 'grafanaConfig'>>): Promise<Settings>;
}

export interface SettingsReaderDeps {
  /** ms. */
  now: () => number;
  expandIcs: ExpandIcs;
  operator?: OperatorSettings;
}

interface Version {
  settings: Promise<Settings>;
  /** Days since the epoch when its calendar was expanded. */
  day: number;
}

export function createSettingsReader({ now, expandIcs, operator }: SettingsReaderDeps): SettingsReader {
  const versions = new Map<string, Version>();

  async function expand(context: SettingsContext): Promise<Settings> {
    const text = findIcs(context.instance.jsonData.calendar);
    const within = { from: now() - maxTrainingMs, to: now() + maxHorizonMs };
    const ics =
      text === undefined
        ? undefined
        : await expandIcs({ text, within, now: now() }, context.orgId).catch(describeUnreadable);
    const holidays = await listHolidays(findHolidayRegions(context.instance.jsonData.calendar), within);
    return readSettings({ ...context, ics, holidays });
  }

  /** What was read before is used on while the calendar is expanded for another day. */
  function readAgain(known: Version, context: SettingsContext, today: number): void {
    known.day = today;
    const reading = known.settings;
    void expand(context).then((settings) => {
      known.settings = known.settings === reading ? Promise.resolve(settings) : known.settings;
    });
  }

  return {
    async read({ dataSource, orgId, grafanaConfig }) {
      const context = { instance: dataSource, orgId, grafanaConfig, operator };
      const version = hashSettings(context);
      const today = Math.floor(now() / day);
      const known = versions.get(version) ?? { settings: expand(context), day: today };
      versions.delete(version);
      versions.set(version, known);
      if (known.day !== today) {
        readAgain(known, context, today);
      }
      const [oldest] = versions.keys();
      if (versions.size > maxVersions && oldest !== undefined) {
        versions.delete(oldest);
      }
      return known.settings;
    },
  };
}

function describeUnreadable(error: unknown): ExpandedIcs {
  const remedy = 'It must be the text of an iCalendar file, from BEGIN:VCALENDAR on.';
  return { events: [], problems: [`ics cannot be read (${errorMessage(error)}). ${remedy}`] };
}
