import { lazy } from 'react';
import { loadLanguages } from '../texts';
import { loadUserTexts } from '../ui';

/** A page, when its texts are in the user's language. */
async function withTexts<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, loadUserTexts().catch(() => undefined)]);
  return loaded;
}

/** A page that is made of scenes, with their texts. */
async function withSceneTexts<Page>(page: Promise<Page>): Promise<Page> {
  const { loadSceneTexts } = await import('./scene/loadSceneTexts');
  const [loaded] = await Promise.all([withTexts(page), loadSceneTexts()]);
  return loaded;
}

/** The app's own pages, by the last part of their address. Grafana's menu has them from plugin.json. */
export const pages = {
  overview: lazy(async () => ({ default: (await withSceneTexts(import('./overview/OverviewPage'))).OverviewPage })),
  incidents: lazy(async () => ({ default: (await withSceneTexts(import('./incidents/IncidentsPage'))).IncidentsPage })),
  service: lazy(async () => ({ default: (await withSceneTexts(import('./service/ServicePage'))).ServicePage })),
  logs: lazy(async () => ({ default: (await withSceneTexts(import('./logs/LogsPage'))).LogsPage })),
  forecast: lazy(async () => ({ default: (await withSceneTexts(import('./forecast/ForecastPage'))).ForecastPage })),
  capacity: lazy(async () => ({ default: (await withTexts(import('./capacity/CapacityPage'))).CapacityPage })),
  models: lazy(async () => ({ default: (await withTexts(import('./models/ModelsPage'))).ModelsPage })),
  response: lazy(async () => ({ default: (await withTexts(import('./response/ResponsePage'))).ResponsePage })),
  maturity: lazy(async () => ({ default: (await withTexts(import('./maturity/MaturityPage'))).MaturityPage })),
  // Messages of rules are in the language that each rule says.
  rules: lazy(async () => {
    const [{ RulesPage }] = await Promise.all([withTexts(import('./rules/RulesPage')), loadLanguages()]);
    return { default: RulesPage };
  }),
  learn: lazy(async () => ({ default: (await withTexts(import('./learn/LearnPage'))).LearnPage })),
  configuration: lazy(async () => ({
    default: (await withTexts(import('./configuration/ConfigurationPage'))).ConfigurationPage,
  })),
  audit: lazy(async () => ({ default: (await withTexts(import('./audit/AuditPage'))).AuditPage })),
};

export type PageName = keyof typeof pages;

const isPage = (name: string): name is PageName => Object.hasOwn(pages, name);

/** The page of an address; the overview for any other. */
export function findPage(path: string): PageName {
  const [last = ''] = path.split('/').filter(Boolean).slice(-1);
  return isPage(last) ? last : 'overview';
}
