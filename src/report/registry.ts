/** The names of a registry, in its order. */
export function namesOf<Name extends string>(registry: Readonly<Record<Name, unknown>>): Name[] {
  const isName = (name: string): name is Name => Object.hasOwn(registry, name);
  return Object.keys(registry).filter(isName);
}
