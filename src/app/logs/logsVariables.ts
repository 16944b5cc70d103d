import { VariableHide } from '@grafana/data';
import { sceneGraph, TextBoxVariable, type SceneObject, type SceneVariable } from '@grafana/scenes';
import { variableNames } from '../scene/createPageScene';

/** What the address keeps of the page, each as var-<name>. Source, service and level are asked for anew, the others are not. */
export const logsVariables = {
  source: 'logs',
  service: variableNames.service,
  level: 'level',
  search: 'search',
  states: 'states',
  pattern: 'pattern',
} as const;

type LogsVariable = (typeof logsVariables)[keyof typeof logsVariables];

/** The page's variables; all of them texts, so that an address may name what is not in a list. */
export function createLogsVariables(): SceneVariable[] {
  return Object.values(logsVariables).map(
    (name) => new TextBoxVariable({ name, value: '', hide: VariableHide.hideVariable })
  );
}

/** Changes one of them, and with it the address. */
export function setVariable(scene: SceneObject, name: LogsVariable, value: string): void {
  const variable = sceneGraph.lookupVariable(name, scene);
  if (variable instanceof TextBoxVariable) {
    variable.setValue(value);
  }
}
