declare module 'remark-join-cjk-lines' {
  /** Joins the lines of a paragraph where they end and begin with Han: a browser would show the break as a blank. */
  const remarkJoinCjkLines: import('unified').Plugin<[], import('mdast').Root>;
  export default remarkJoinCjkLines;
}
