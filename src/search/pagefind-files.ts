/** Before the contents of each file of Pagefind's, once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** How the file ends that lists the parts of an index. */
export const LIST = '.pf_meta';
