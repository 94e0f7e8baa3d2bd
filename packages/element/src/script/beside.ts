/** Imports a module from the folder of the script that this stands in. */
export function beside<Module>(file: string): Promise<Module> {
  return import(/* @vite-ignore */ `./${file}`) as Promise<Module>
}
