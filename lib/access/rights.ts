/** Who asks. A stranger has no session; `local` is the owner at the machine's own command line. */
export type Role = "stranger" | "viewer" | "owner" | "key-read" | "key-write";

/** What an operation does to an installation; `public` needs nobody. */
export type Action = "public" | "read" | "write" | "administer";

/** The one table of rights. */
const RIGHTS: Record<Action, readonly Role[]> = {
  public: ["stranger", "viewer", "owner", "key-read", "key-write"],
  read: ["viewer", "owner", "key-read", "key-write"],
  write: ["owner", "key-write"],
  administer: ["owner"],
};

export const may = (role: Role, action: Action): boolean => RIGHTS[action].includes(role);
