/** How large one file may be that somebody attaches. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024;
