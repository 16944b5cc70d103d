/** Whether an address that a connection comes from is of this machine itself. */
export function isLoopback(address: string | undefined): boolean {
  return /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/.test(address ?? '');
}
