import 'systemjs/dist/system.js';
import 'systemjs/dist/extras/amd.js';
import * as emotion from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as data from '@grafana/data';
import * as runtime from '@grafana/runtime';
import * as ui from '@grafana/ui';
import i18next from 'i18next';
import lodash from 'lodash';
// eslint-disable-next-line no-restricted-imports -- plugins are given the very module that Grafana has
import moment from 'moment';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactRouter from 'react-router';
import * as rxjs from 'rxjs';

interface SystemModule {
  default?: unknown;
  plugin?: unknown;
}

declare global {
  interface Window {
    System: {
      set(id: string, module: { default: unknown; __useDefault: true }): void;
      addImportMap(map: { imports: Record<string, string> }): void;
      import(id: string): Promise<SystemModule>;
    };
  }
}

/** What plugins leave out of their bundles, because Grafana has it: the part of its list that these plugins use. */
const modules: Record<string, unknown> = {
  '@emotion/css': emotion,
  '@emotion/react': emotionReact,
  '@grafana/data': data,
  '@grafana/runtime': runtime,
  '@grafana/ui': ui,
  i18next,
  lodash,
  moment,
  react: React,
  'react-dom': ReactDOM,
  'react/jsx-runtime': jsxRuntime,
  'react-router': reactRouter,
  rxjs,
};

/** Lets SystemJS resolve what plugins share with the host; anything else fails with the module's name. */
export function shareModules(): void {
  const imports = Object.fromEntries(Object.keys(modules).map((name) => [name, `package:${name}`]));
  window.System.addImportMap({ imports });
  Object.entries(modules).forEach(([name, module]) =>
    window.System.set(`package:${name}`, { default: module, __useDefault: true })
  );
}

export function importFile(path: string): Promise<SystemModule> {
  return window.System.import(`/${path}`);
}
