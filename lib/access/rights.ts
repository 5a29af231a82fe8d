/** Who asks. A stranger has no session; a link opens the one thing that it was made for; `local` is the owner at the machine's own command line; `schedule` does what is due. */
export type Role = "stranger" | "link" | "viewer" | "owner" | "key-read" | "key-write" | "schedule";

/** What an operation does to an installation; `public` needs nobody, `shared` is what a link was made for: reading one thing, or answering a check-in. */
export type Action = "public" | "shared" | "read" | "write" | "administer";

/** The one table of rights. */
const RIGHTS: Record<Action, readonly Role[]> = {
  public: ["stranger", "link", "viewer", "owner", "key-read", "key-write"],
  shared: ["link"],
  read: ["viewer", "owner", "key-read", "key-write", "schedule"],
  write: ["owner", "key-write", "schedule"],
  administer: ["owner"],
};

export const may = (role: Role, action: Action): boolean => RIGHTS[action].includes(role);
