/** The data folder cannot be used as it is; `message` is one line for the person who starts the desk. */
export class DataFolderError extends Error {}
