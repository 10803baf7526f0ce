/** Characters that the bundler and Node read as syntax in the path of a file. */
const UNREADABLE = /[%#?*'"\\]/u;

/** Throws where the project lies in a folder from which it cannot be built: with some of these names the site would lack files, with none it is whole. */
export function assertProjectPath(path: string): void {
  const character = UNREADABLE.exec(process.platform === 'win32' ? path.replaceAll('\\', '/') : path)?.[0];
  if (character !== undefined)
    throw new Error(
      `${path} has the character ${character} in its name, which the bundler cannot read; rename the folder, or build in another`,
    );
}
