import React from 'react';
import { SceneObjectBase, type SceneComponentProps, type SceneObject, type SceneObjectState } from '@grafana/scenes';

interface SectionState extends SceneObjectState {
  /** Shows the section; from the scene it has its times, variables and data. */
  show: React.ComponentType<{ scene: Section }>;
  /** A part that is built later, out of what the section has learnt. */
  content?: SceneObject;
}

/** A place of a scene that plain React fills. */
export class Section extends SceneObjectBase<SectionState> {
  static Component = ({ model }: SceneComponentProps<Section>) => {
    const { show: Show } = model.useState();
    return <Show scene={model} />;
  };
}
