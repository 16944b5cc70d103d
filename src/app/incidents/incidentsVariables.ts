import { VariableHide } from '@grafana/data';
import { sceneGraph, TextBoxVariable, type SceneObject, type SceneVariable } from '@grafana/scenes';
import { variableNames } from '../scene/createPageScene';

/** What the address keeps of the page, each as var-<name>: the filters of the list, and the incident that is open. */
export const incidentsVariables = {
  service: variableNames.service,
  state: 'state',
  incident: 'incident',
} as const;

type IncidentsVariable = (typeof incidentsVariables)[keyof typeof incidentsVariables];

/** The page's variables; all of them texts, so that an address may name what is not in a list. */
export function createIncidentsVariables(): SceneVariable[] {
  return Object.values(incidentsVariables).map(
    (name) => new TextBoxVariable({ name, value: '', hide: VariableHide.hideVariable })
  );
}

/** Changes one of them, and with it the address. */
export function setVariable(scene: SceneObject, name: IncidentsVariable, value: string): void {
  const variable = sceneGraph.lookupVariable(name, scene);
  if (variable instanceof TextBoxVariable) {
    variable.setValue(value);
  }
}
