/** Pairs of words, as the library has them: 網路 網絡|…. */
declare module 'opencc-js/dict/*' {
  const words: string;
  export default words;
}
