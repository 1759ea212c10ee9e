/** What the command line needs of the world; tests bring their own. */
export interface Io {
  /** Writes text as it is; the caller ends its lines. */
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Waits until what was written has left; false if nobody reads it any longer. */
  readonly drained: () => Promise<boolean>;
  readonly stdin: (limitBytes: number) => Promise<ReadBytes>;
  readonly files: Files;
  readonly now: () => Date;
  /** Lets the terminal print a few words in bold. */
  readonly bold: boolean;
  /** Starts the server of a checkout and resolves with its exit code; null where there is no checkout. */
  readonly serve: ((port: number | null) => Promise<number>) | null;
}

/** Bytes of a file or stream, or how large it is where it is over the limit and was not read. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly tooLarge: number };

/** Reading files by the path as the user gave it. */
export interface Files {
  readonly kind: (path: string) => Promise<"file" | "folder" | "stream" | "missing" | "unreadable">;
  /** @throws if the file cannot be read */
  readonly read: (path: string, limitBytes: number) => Promise<ReadBytes>;
  /** What is directly inside a folder, in no order; `root` is the folder that links may not leave. */
  readonly list: (path: string, root: string) => Promise<readonly FolderMember[]>;
}

export interface FolderMember {
  readonly name: string;
  /** `outside`: a symbolic link that leaves the folder; `other`: a device, a socket, a pipe or a link to a folder. */
  readonly kind: "file" | "folder" | "outside" | "other";
}
