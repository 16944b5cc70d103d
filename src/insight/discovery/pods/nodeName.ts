/** A node's name without the port of what tells of it. */
export function nodeName(instance: string): string {
  return instance.replace(/:\d+$/, '');
}
