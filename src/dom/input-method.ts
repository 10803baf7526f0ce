/** The code of a key that an input method has. */
const OF_INPUT_METHOD = 229;

/** Whether an input method has the key. Safari ends a composition before it tells of the key that ended it. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- in some browsers nothing else tells
export function isOfInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === OF_INPUT_METHOD;
}
