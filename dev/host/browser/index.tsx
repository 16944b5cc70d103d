import { shareModules } from './runtime/systemJs';
import React, { useSyncExternalStore } from 'react';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { Router } from 'react-router';
import { EventBusSrv, locationUtil, setTimeZoneResolver, ThemeContext } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import {
  config,
  locationService,
  LocationServiceProvider,
  setAppEvents,
  setBackendSrv,
  setDataSourceSrv,
  setEchoSrv,
  setLocationSrv,
  setPluginImportUtils,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import { loadResources } from '@grafana/scenes';
import { GlobalStyles, ModalRoot, ModalsProvider, PortalContainer } from '@grafana/ui';
import { setPanelRenderer } from '../../../node_modules/@grafana/runtime/dist/esm/components/PanelRenderer.mjs';
import { setPluginPage } from '../../../node_modules/@grafana/runtime/dist/esm/components/PluginPage.mjs';
import { defaultLanguage, languageCodes } from '../../../src/texts';
import { HostPluginPage } from './pages/AppPage';
import { backendSrv } from './runtime/backendSrv';
import { Chrome } from './pages/Chrome';
import { dataSourceSrv } from './runtime/dataSourceSrv';
import { HostPanelRenderer } from './HostPanelRenderer';
import { Pages } from './pages/Pages';
import { importPanel, loadedPanel } from './runtime/plugins';
import { fillRegistries } from './runtime/registries';
import { runRequest } from './runtime/runRequest';
import { templateSrv } from './runtime/templateSrv';
import { setSystemFonts } from './theme';

/** What Grafana's core does before it draws anything. */
async function start(): Promise<void> {
  await startTexts(config.bootData.user.language);
  setSystemFonts();
  shareModules();
  fillRegistries();
  setAppEvents(new EventBusSrv());
  setBackendSrv(backendSrv);
  setDataSourceSrv(dataSourceSrv);
  setEchoSrv({ flush: () => undefined, addBackend: () => undefined, addEvent: () => undefined });
  setLocationSrv(locationService);
  setTemplateSrv(templateSrv);
  setRunRequest(runRequest);
  setPluginPage(HostPluginPage);
  setPanelRenderer(HostPanelRenderer);
  setPluginImportUtils({ importPanelPlugin: importPanel, getPanelPluginFromCache: loadedPanel });
  setTimeZoneResolver(() => 'browser');
  const range = () => ({ from: 'now-1h', to: 'now' });
  locationUtil.initialize({ config: config as never, getTimeRangeForUrl: range, getVariablesUrlParams: () => ({}) });
  document.addEventListener('click', followLink);
  const root = document.getElementById('reactRoot');
  if (root) {
    createRoot(root).render(<Host />);
  }
}

async function startTexts(language: string): Promise<void> {
  const choice = { lng: language, supportedLngs: languageCodes, fallbackLng: defaultLanguage };
  const options = { resources: {}, ...choice, returnEmptyString: false };
  await i18next.use(initReactI18next).init({ ...options, partialBundledLanguages: true, ns: ['grafana'] });
  await initPluginTranslations('grafana', [loadResources]);
}

/** Links within the host change the page without loading it anew. */
function followLink(event: MouseEvent): void {
  const link = (event.target as Element).closest?.('a');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
  if (plain && link && link.origin === window.location.origin && !link.target && !link.download) {
    event.preventDefault();
    locationService.push(`${link.pathname}${link.search}${link.hash}`);
  }
}

const history = locationService.getHistory();
const onNavigation = (changed: () => void) => history.listen(changed);

function Host() {
  const location = useSyncExternalStore(onNavigation, () => history.location);
  const routing = { location, navigator: history as never, navigationType: history.action as never };
  return (
    <ThemeContext.Provider value={config.theme2}>
      <Router {...routing}>
        <LocationServiceProvider service={locationService}>
          <ModalsProvider>
            <GlobalStyles />
            <Chrome>
              <Pages />
            </Chrome>
            <ModalRoot />
            <PortalContainer />
          </ModalsProvider>
        </LocationServiceProvider>
      </Router>
    </ThemeContext.Provider>
  );
}

start();
